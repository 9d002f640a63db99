package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;

/** Reads a setting that has to be a whole number. */
final class WholeNumber {
    private WholeNumber() {}

    /** @throws FailureException a {@link Failure.General}, exit code 255 as in the AWS CLI */
    static int parse(Setting setting, String advice) {
        try {
            return Integer.parseInt(setting.value().strip());
        } catch (NumberFormatException e) {
            throw new FailureException(
                    new Failure.General(
                            "The value of " + setting.source() + " is no whole number: '" + setting.value() + "'.",
                            advice),
                    e);
        }
    }
}
