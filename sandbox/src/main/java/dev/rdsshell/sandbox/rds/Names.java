package dev.rdsshell.sandbox.rds;

import org.jspecify.annotations.Nullable;

/** Comparing a name in a request with the names of a thing. */
final class Names {
    private Names() {}

    /** Is nothing wanted, or one of these, in any letter case? RDS keeps identifiers in lower case. */
    static boolean matches(@Nullable String wanted, String... names) {
        if (wanted == null) {
            return true;
        }
        for (String name : names) {
            if (wanted.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
