package dev.rdsshell.shell.output;

/** Colours of a table, byte for byte as the AWS CLI writes them. */
public enum TableColour {
    NONE,
    /** Straight to stdout: a reset follows every piece that is written. */
    DIRECT,
    /** Through a pager: only what is coloured is reset. */
    PAGED
}
