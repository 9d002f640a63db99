package dev.rdsshell.shell.command;

/**
 * One value of a request.
 *
 * @param name the parameter's name, such as {@code --s3-bucket-name}
 * @param value as a person would type it
 */
public record Filled(String name, String value, Origin origin) {

    /** Where a value came from. */
    public enum Origin {
        LINE,
        INPUT_FILE,
        DEFAULT,
        SESSION,
        ENVIRONMENT,
        SAVED,
        PROFILE,
        BUILT_IN
    }
}
