package dev.rdsshell.shell.output;

/**
 * An expression that is well formed, but calls a function that does not exist, or with too few or too many arguments. The
 * AWS CLI finds that once the answer is there, and ends with another exit code than for what is not well formed.
 */
public final class InvalidFunctionCall extends InvalidQuery {
    private static final long serialVersionUID = 1L;

    InvalidFunctionCall(String message, String query, int position) {
        super(message, query, position);
    }
}
