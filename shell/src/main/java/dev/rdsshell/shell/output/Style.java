package dev.rdsshell.shell.output;

/** What a piece of a line means. The terminal decides how that looks, and shows every piece plain without colour. */
public enum Style {
    PLAIN,
    /** Secondary: hints, notes, frames. */
    DIM,
    BOLD,
    /** Done, available, as it should be. */
    GOOD,
    /** Needs a look. */
    WARN,
    /** Failed, denied, wrong. */
    BAD,
    /** What is chosen, or moves. */
    ACCENT,
    HEADING,
    /** The cursor, or the row that is chosen: to be seen without colour as well. */
    REVERSED
}
