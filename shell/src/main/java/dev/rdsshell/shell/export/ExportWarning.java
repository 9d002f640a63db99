package dev.rdsshell.shell.export;

/**
 * One thing that an export left out or could not do, in words.
 *
 * @param text raw text of the account inside: views escape it
 */
public record ExportWarning(String text) {}
