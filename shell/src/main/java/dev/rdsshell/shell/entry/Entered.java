package dev.rdsshell.shell.entry;

/** How parameter entry ended. */
public sealed interface Entered {

    /** The line is whole, and is to run. */
    record Run(String line) implements Entered {}

    /** Back to the line, with everything that was typed. */
    record Back(String line) implements Entered {}
}
