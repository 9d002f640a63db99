package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import java.util.Optional;

/** What is known in the account of what a line names, without waiting. */
public interface KnownAccount {

    /** The engine of the source that is to be exported. */
    Optional<String> engineOfSource(Arguments line);

    /**
     * Why a value cannot work; empty where it can, or where that is not known.
     *
     * @param command whose option it is given to, by its name
     */
    Optional<String> obstacle(String command, Arguments line, Argument argument);
}
