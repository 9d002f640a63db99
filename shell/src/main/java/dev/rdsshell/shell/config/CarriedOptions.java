package dev.rdsshell.shell.config;

import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.Optional;
import java.util.Set;

/**
 * The global options that a line of this session needs where nothing of the session is known: in a script, which starts
 * clean, or for the AWS CLI in another window. Those are what was chosen in the session, and what the environment, a saved
 * session or the profile say; what is built in is the same there.
 */
public final class CarriedOptions {
    /** Global options that change nothing of what a line does. */
    private static final Set<String> OF_THE_SCREEN = Set.of(
            "debug", "version", "color", "no-cli-pager", "cli-error-format", "cli-auto-prompt", "no-cli-auto-prompt");

    private final SettingsResolver settings;
    private final Environment environment;

    public CarriedOptions(SettingsResolver settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * Those for a line.
     *
     * @param line the global options on it, which are among the answer
     * @throws dev.rdsshell.shell.failure.FailureException as {@link SettingsResolver#resolve} does
     */
    public GlobalOptions of(GlobalOptions line, Session session) {
        AwsSettings now = settings.resolve(line, session);
        GlobalOptions options = line.over(session.chosen());
        for (String name : OF_THE_SCREEN) {
            options = options.without(name);
        }
        GlobalOptions named = named("region", now.region(), named("profile", profile(now), options));
        return named("endpoint-url", endpoint(now), named);
    }

    private static GlobalOptions named(String name, Optional<Setting> setting, GlobalOptions chosen) {
        return setting.filter(found -> found.origin() != Origin.BUILT_IN)
                .map(found -> chosen.with(name, found.value()))
                .orElse(chosen);
    }

    /** Named on a line, a profile would win over keys in the environment, which it does not here. */
    private Optional<Setting> profile(AwsSettings now) {
        boolean keys = environment.find("AWS_ACCESS_KEY_ID").isPresent();
        return now.profile().filter(found -> !keys || ConnectionSettings.isExplicit(found));
    }

    /** That of one service only is left to the environment: the option is for all of them. */
    private static Optional<Setting> endpoint(AwsSettings now) {
        return now.endpointOption().or(() -> now.connection()
                .configuredEndpoint("*")
                .map(address -> new Setting(address, Origin.ENVIRONMENT, "endpoint_url")));
    }
}
