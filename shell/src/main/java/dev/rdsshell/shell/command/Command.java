package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Words;

/**
 * A command in three steps, so that whatever looks at a line before it runs (highlighting, parameter entry, a dry run,
 * a check) uses the same code that runs it.
 */
public interface Command {

    Description description();

    /** The words after the command's name to arguments or problems. Pure: reads no file, no session, no account. */
    Parsed parse(Words words);

    /** Arguments to a whole request: input files, defaults, checks. Writes nothing, calls no service that writes. */
    Prepared prepare(Arguments arguments, Preparation preparation);
}
