package dev.rdsshell.shell.config;

import java.nio.file.Path;

/**
 * Where files lie: our own by the XDG base directory rules, below {@code rds-shell}, and those of the AWS CLI.
 */
public final class Places {
    private static final String OURS = "rds-shell";

    private final Environment environment;

    public Places(Environment environment) {
        this.environment = environment;
    }

    /** {@code ~/.config/rds-shell/config.yaml} */
    public Path settings() {
        return base("XDG_CONFIG_HOME", ".config").resolve("config.yaml");
    }

    /** {@code ~/.local/state/rds-shell}: history, session, queue, log. */
    public Path state() {
        return base("XDG_STATE_HOME", ".local/state");
    }

    public Path history() {
        return state().resolve("history");
    }

    public Path session() {
        return state().resolve("session.yaml");
    }

    /** {@code ~/.cache/rds-shell}: what can be looked up again. */
    public Path cache() {
        return base("XDG_CACHE_HOME", ".cache");
    }

    /** {@code AWS_CONFIG_FILE}, else {@code ~/.aws/config} */
    public Path awsConfig() {
        return environment.path(environment.find("AWS_CONFIG_FILE").orElse("~/.aws/config"));
    }

    /** {@code AWS_SHARED_CREDENTIALS_FILE}, else {@code ~/.aws/credentials} */
    public Path awsCredentials() {
        return environment.path(environment.find("AWS_SHARED_CREDENTIALS_FILE").orElse("~/.aws/credentials"));
    }

    /** {@code ~/.aws/cli/alias}; no variable moves it. */
    public Path awsAliases() {
        return environment.home().resolve(".aws/cli/alias");
    }

    /** A base directory that is not absolute counts as not set, says the XDG specification. */
    private Path base(String variable, String otherwise) {
        return environment
                .findNonEmpty(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(environment.home().resolve(otherwise))
                .resolve(OURS);
    }
}
