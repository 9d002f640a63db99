package dev.rdsshell.shell.command;

/** What the second step makes of a line: it can run, or it cannot and this is why. Nothing was written so far. */
public sealed interface Prepared permits Ready, Rejected {}
