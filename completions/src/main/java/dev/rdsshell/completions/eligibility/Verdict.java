package dev.rdsshell.completions.eligibility;

import java.util.Locale;

/** What a rule says about a fact, the gravest first. */
public enum Verdict {
    /** The export is certain to fail. */
    BLOCK,
    /** The export is likely to fail, or not to be what was meant. */
    WARN,
    /** Nobody can tell: what it hangs on could not be looked up, or cannot be seen from outside. */
    UNPROVED,
    OK;

    /** For programs and people alike, such as {@code block}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
