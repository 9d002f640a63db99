package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers for one line: line, session, environment, saved session, files and built-in values taken together. */
public final class AwsSettings {
    private static final List<String> BINARY_FORMATS = List.of("base64", "raw-in-base64-out");

    private final Layers layers;
    private final AwsFiles files;
    private final Optional<Setting> profile;
    private final Optional<Failure> wrongProfile;
    private final Optional<SandboxAccount> sandbox;
    private final Supplier<Optional<String>> machineRegion;
    private final TimestampFormat timestamps;

    /** @param wrongProfile why the profile that is asked for cannot be had, where it cannot */
    AwsSettings(
            Layers layers,
            AwsFiles files,
            Optional<Setting> profile,
            Optional<Failure> wrongProfile,
            Optional<SandboxAccount> sandbox,
            Supplier<Optional<String>> machineRegion) {
        this.layers = layers;
        this.files = files;
        this.profile = profile;
        this.wrongProfile = wrongProfile;
        this.sandbox = sandbox;
        this.machineRegion = machineRegion;
        this.timestamps = TimestampFormat.of(layers);
        checkBinaryFormat();
    }

    /** No operation has a blob, yet a word that means nothing is refused wherever it stands, as in the AWS CLI. */
    private void checkBinaryFormat() {
        layers.inProfile(SettingKey.BINARY_FORMAT)
                .filter(found -> !BINARY_FORMATS.contains(found.value()))
                .ifPresent(unknown -> {
                    throw new FailureException(new Failure.General(
                            "Unknown cli_binary_format value: " + unknown.value() + ", valid values are "
                                    + String.join(" or ", BINARY_FORMATS),
                            "Put it right in the profile."));
                });
    }

    /** The profile in effect, where one was chosen anywhere. */
    public Optional<Setting> profile() {
        return profile;
    }

    /** The region, not checked: {@link Connection#requireRegion} does that once a service needs it. */
    public Optional<Setting> region() {
        return Layers.first(
                () -> layers.find(SettingKey.REGION),
                () -> sandbox.map(account -> new Setting(account.region(), Origin.BUILT_IN, "sandbox")),
                () -> machineRegion.get().map(name -> new Setting(name, Origin.MACHINE, "EC2 metadata")));
    }

    /** The custom endpoint of the line or the session, for the prompt. */
    public Optional<Setting> endpointOption() {
        return layers.option(SettingKey.ENDPOINT);
    }

    /** Whether the profile that is asked for, if any, can be had. */
    public boolean hasProfile() {
        return wrongProfile.isEmpty();
    }

    /** @throws FailureException for a profile that does not exist */
    void requireProfile() {
        wrongProfile.ifPresent(wrong -> {
            throw new FailureException(wrong);
        });
    }

    /**
     * The connection that a line needs.
     *
     * @throws FailureException for a profile that does not exist; for retries, timeouts or services sections that are wrong
     */
    public Connection connection() {
        requireProfile();
        return new ConnectionSettings(layers, files).connection(profile, region().map(Setting::value), sandbox);
    }

    /** @throws FailureException for an output form that does not exist (255) */
    public PresentationSettings presentation() {
        return PresentationSettings.of(layers);
    }

    public TimestampFormat timestamps() {
        return timestamps;
    }

    /** @throws FailureException where both switches are given (252) */
    public AutoPrompt autoPrompt() {
        return autoPrompt(AutoPrompt.OFF);
    }

    /**
     * The same with another answer where nobody says anything.
     *
     * @throws FailureException where both switches are given (252)
     */
    public AutoPrompt autoPrompt(AutoPrompt otherwise) {
        return AutoPrompt.of(layers, otherwise);
    }

    /** The value of an option of ours, with where it comes from. */
    public Setting option(Option option) {
        if (option == Option.AUTO_PROMPT) {
            return AutoPrompt.setting(layers).orElse(new Setting(option.builtIn(), Origin.BUILT_IN, option.word()));
        }
        return option == Option.OUTPUT ? presentation().output() : layers.find(option);
    }

    /** Whether parameters are checked before a call; off only with {@code parameter_validation = false}. */
    public boolean checksParameters() {
        return layers.inProfile(SettingKey.PARAMETER_VALIDATION)
                .map(found -> !found.value().toLowerCase(Locale.ROOT).equals("false"))
                .orElse(true);
    }

    /** Whether a global switch, such as {@code debug} or {@code no-paginate}, is on. */
    public boolean isOn(String name) {
        return layers.isOn(name);
    }
}
