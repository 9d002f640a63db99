package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link Connection} of all levels. */
final class ConnectionSettings {
    private static final int ATTEMPTS = 3;
    private static final int TIMEOUT_SECONDS = 60;
    private static final Set<String> RETRY_MODES = Set.of("standard", "adaptive");

    private final Layers layers;
    private final AwsFiles files;

    ConnectionSettings(Layers layers, AwsFiles files) {
        this.layers = layers;
        this.files = files;
    }

    /** What the AWS CLI checks before it looks at the command: a scheme for the endpoint, numbers for the timeouts. */
    void checkOptions() {
        layers.option(SettingKey.ENDPOINT).map(Setting::value).ifPresent(EndpointUrl::requireScheme);
        seconds(SettingKey.READ_TIMEOUT);
        seconds(SettingKey.CONNECT_TIMEOUT);
    }

    Connection connection(Optional<Setting> profile, Optional<String> region, Optional<SandboxAccount> sandbox) {
        return new Connection(
                profile.map(Setting::value),
                profile.map(ConnectionSettings::isExplicit).orElse(false),
                region,
                layers.option(SettingKey.ENDPOINT).map(Setting::value),
                sandbox.isPresent() ? Map.of() : Endpoints.configured(layers, files),
                layers.isTrue(SettingKey.FIPS),
                layers.isTrue(SettingKey.DUAL_STACK),
                !layers.isOn("no-sign-request"),
                !layers.isOn("no-verify-ssl"),
                caBundle(),
                timeout(SettingKey.CONNECT_TIMEOUT, "connect"),
                timeout(SettingKey.READ_TIMEOUT, "read"),
                attempts(),
                retryMode(),
                sandbox);
    }

    /** A profile chosen on the line or in the session beats keys in the environment; AWS_PROFILE does not. */
    static boolean isExplicit(Setting profile) {
        return profile.origin() == Origin.LINE || profile.origin() == Origin.SESSION;
    }

    private Optional<String> caBundle() {
        Optional<Setting> bundle = layers.find(SettingKey.CA_BUNDLE).or(() -> layers.variable("REQUESTS_CA_BUNDLE"));
        if (bundle.isPresent() && bundle.get().value().isEmpty()) {
            throw new FailureException(new Failure.NotReady(
                    Failure.NotReady.Missing.CONFIGURATION,
                    "The CA bundle (" + bundle.get().source() + ") is empty.",
                    "Give the path of a PEM file, or leave the setting out."));
        }
        return bundle.map(Setting::value).map(layers.environment()::fromHome);
    }

    private int seconds(SettingKey key) {
        Optional<Setting> given = layers.option(key);
        return given.isEmpty()
                ? TIMEOUT_SECONDS
                : WholeNumber.parse(given.get(), "Give a number of seconds; 0 is no limit.");
    }

    private Duration timeout(SettingKey key, String name) {
        int seconds = seconds(key);
        if (seconds < 0) {
            throw new FailureException(new Failure.General(
                    "Attempted to set " + name + " timeout to " + seconds
                            + ", but the timeout cannot be set to a value less than or equal to 0.",
                    "Give a number of seconds; 0 for --" + key.option() + " is no limit."));
        }
        return Duration.ofSeconds(seconds);
    }

    private int attempts() {
        Optional<Setting> given = layers.find(SettingKey.MAX_ATTEMPTS);
        if (given.isEmpty()) {
            return ATTEMPTS;
        }
        int attempts = WholeNumber.parse(given.get(), "Give the number of calls in all, such as 3.");
        if (attempts < 1) {
            throw new FailureException(new Failure.General(
                    "Value provided to \"max_attempts\": " + attempts
                            + " must be an integer greater than or equal to one.",
                    "It comes from " + given.get().source() + "."));
        }
        return attempts;
    }

    private String retryMode() {
        Optional<Setting> given = layers.find(SettingKey.RETRY_MODE);
        String mode = given.map(Setting::value).orElse("standard");
        if (!RETRY_MODES.contains(mode)) {
            throw new FailureException(new Failure.General(
                    "Invalid value provided to \"mode\": \"" + mode + "\" must be one of: \"standard\" or \"adaptive\"",
                    "It comes from " + given.map(Setting::source).orElse("") + "."));
        }
        return mode;
    }
}
