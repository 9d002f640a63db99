package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.Identifiers;
import java.util.function.Predicate;

/** An identifier can be used once only: the next one that is free has a number at its end. */
final class FreeIdentifier {
    private FreeIdentifier() {}

    /** {@code nightly} to {@code nightly-2}, {@code nightly-2} to {@code nightly-3}. */
    static String after(String identifier, Predicate<String> taken) {
        String base = identifier.replaceFirst("-\\d{1,3}$", "");
        int number = base.equals(identifier) ? 2 : Integer.parseInt(identifier.substring(base.length() + 1)) + 1;
        String next = with(base, number);
        while (taken.test(next)) {
            number++;
            next = with(base, number);
        }
        return next;
    }

    private static String with(String base, int number) {
        return Identifiers.ending(base, "-" + number);
    }
}
