package dev.rdsshell.shell.entry;

/** How parameter entry ended. */
public sealed interface Entered {

    /** The line as it is now. */
    String line();

    /** The line is whole, and is to run. */
    record Run(String line) implements Entered {}

    /** Back to the line, with everything that was typed. */
    record Back(String line) implements Entered {}

    /** A defect ended it; what was typed until then is not lost. */
    record Broken(String line, RuntimeException why) implements Entered {}
}
