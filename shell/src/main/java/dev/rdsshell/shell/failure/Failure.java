package dev.rdsshell.shell.failure;

import java.util.Optional;

/**
 * Something that went wrong, in words for the person at the keyboard and as an exit code for the program that called.
 *
 * <p>The exit codes are the AWS CLI's: 252 the line could not be understood or its parameters are wrong, 253 the
 * environment is not ready, 254 the service answered with an error, 255 anything else, 130 after Ctrl-C.
 */
public sealed interface Failure {

    /** What is wrong, with the value that is wrong. One or more lines, no trailing newline. */
    String message();

    /** What to do next; empty where the message says it already. */
    String advice();

    int exitCode();

    /** The error code that a program may match on, such as {@code ParamValidation} or {@code ExportTaskNotFound}. */
    Optional<String> code();

    /** What is wrong with a line, with the exit code and the error code of the AWS CLI for that. */
    sealed interface OfLine extends Failure {
        @Override
        default int exitCode() {
            return ExitCode.INVALID_LINE;
        }

        @Override
        default Optional<String> code() {
            return Optional.of("ParamValidation");
        }
    }

    /** The line could not be understood, or its parameters are wrong. */
    record InvalidLine(String message, String advice) implements OfLine {}

    /** An option is written so that no value puts it right: its name is cut too short, or it is a switch and has a value. */
    record MiswrittenOption(String message, String advice) implements OfLine {}

    /** What the line asks for cannot be had where the session is now, whatever its values: a login for the practice account. */
    record OutOfPlace(String message, String advice) implements OfLine {}

    /** Words that belong to nothing. The AWS CLI gives this one no error code, so neither do we. */
    record UnknownOptions(String message, String advice) implements Failure {
        @Override
        public int exitCode() {
            return ExitCode.INVALID_LINE;
        }

        @Override
        public Optional<String> code() {
            return Optional.empty();
        }
    }

    /** What has to be in place before the call is not: region, credentials, login, pager, configuration. */
    record NotReady(Missing missing, String message, String advice) implements Failure {

        /** What is missing, by the AWS CLI's error code. */
        public enum Missing {
            NO_REGION("NoRegion"),
            NO_CREDENTIALS("NoCredentials"),
            /** The code of a multi-factor device, which only a person has. */
            CODE("NoCredentials"),
            CONFIGURATION("Configuration"),
            PAGER("Pager"),
            LOGIN("LoginExpired");

            private final String code;

            Missing(String code) {
                this.code = code;
            }
        }

        @Override
        public int exitCode() {
            return ExitCode.NOT_READY;
        }

        @Override
        public Optional<String> code() {
            return Optional.of(missing.code);
        }
    }

    /**
     * The service answered with an error.
     *
     * @param errorCode the code on the wire, such as {@code ExportTaskNotFound}
     * @param operation the API operation, such as {@code DescribeExportTasks}
     * @param serviceMessage the service's own words, unchanged
     * @param retries how many times the call was sent again before it was given up, or -1 where that is not to be said
     * @param requestId the service's request id, or the empty text
     */
    record ServiceError(
            String errorCode, String operation, String serviceMessage, int retries, String requestId, String advice)
            implements Failure {
        @Override
        public String message() {
            String reached = retries < 0 ? "" : " (reached max retries: " + retries + ")";
            return "An error occurred (" + errorCode + ") when calling the " + operation + " operation" + reached + ": "
                    + serviceMessage;
        }

        @Override
        public int exitCode() {
            return ExitCode.SERVICE_ERROR;
        }

        @Override
        public Optional<String> code() {
            return Optional.of(errorCode);
        }
    }

    /** Anything else: an unknown profile, a broken configuration file, no connection, a malformed answer. */
    record General(String message, String advice) implements Failure {
        @Override
        public int exitCode() {
            return ExitCode.GENERAL;
        }

        @Override
        public Optional<String> code() {
            return Optional.empty();
        }
    }

    /** Ctrl-C during a command. The message may be empty: then nothing is said. */
    record Interrupted(String message, String advice) implements Failure {
        @Override
        public int exitCode() {
            return ExitCode.INTERRUPTED;
        }

        @Override
        public Optional<String> code() {
            return Optional.empty();
        }
    }
}
