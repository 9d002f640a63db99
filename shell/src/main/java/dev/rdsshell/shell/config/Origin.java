package dev.rdsshell.shell.config;

/** Where a setting comes from, the strongest first. */
public enum Origin {
    LINE,
    /** Changed since the session began: by an option of the launcher, by {@code use}, by {@code option}. */
    SESSION,
    ENVIRONMENT,
    /** Kept by {@code save}. */
    SAVED,
    /** Our own {@code config.yaml}. */
    SETTINGS,
    /** The profile in the AWS files. */
    PROFILE,
    /** The EC2 machine that the shell runs on. */
    MACHINE,
    BUILT_IN
}
