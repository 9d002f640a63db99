package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import java.util.Optional;

/**
 * A parameter of the command, and how it stands with it.
 *
 * @param value as typed or filled in; empty where there is none
 * @param remark where the value comes from, or why it cannot be right
 */
record EntryOption(Parameter parameter, Standing standing, String value, String remark) {

    enum Standing {
        FILLED,
        /** The command cannot run without it. */
        MISSING,
        /** It cannot be right. */
        WRONG,
        /** It is well formed, but what is known of the account stands against it. The line runs all the same. */
        HOPELESS,
        /** It may be left out. */
        OPEN
    }

    private static final String NEEDS_VALUE = "needs a value";

    /** @param begun what stands there of a value that goes on, such as {@code Name=status,Values=}; or empty */
    static EntryOption needingValue(Parameter parameter, String begun) {
        return new EntryOption(parameter, Standing.WRONG, begun, NEEDS_VALUE);
    }

    /** Whether nothing is wrong but that the value is not there, or goes on. */
    boolean needsValue() {
        return remark.equals(NEEDS_VALUE);
    }

    /** Why the value that is there will not do; empty where it will, or where there is none. */
    Optional<String> objection() {
        boolean stands = standing == Standing.WRONG || standing == Standing.HOPELESS;
        return stands && !value.isEmpty() ? Optional.of(remark) : Optional.empty();
    }

    /** The same without the value that is there, in whose place another one comes. */
    EntryOption withoutValue() {
        return new EntryOption(parameter, parameter.required() ? Standing.MISSING : Standing.OPEN, "", "");
    }

    boolean isWanted() {
        return standing == Standing.MISSING || standing == Standing.WRONG;
    }
}
