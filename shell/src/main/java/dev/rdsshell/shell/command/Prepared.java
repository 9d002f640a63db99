package dev.rdsshell.shell.command;

import java.util.List;

/** What the second step makes of a line: it can run, or it cannot and this is why. Nothing was written so far. */
public sealed interface Prepared permits Ready, Rejected {

    /** What is known of the request: of the line, of input files, of defaults. */
    List<Filled> values();
}
