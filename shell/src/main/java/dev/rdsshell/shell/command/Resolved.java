package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** Which command a line means. */
public sealed interface Resolved {

    /**
     * A command.
     *
     * @param words the line without the words that name the command
     */
    record Found(Command command, Words words) implements Resolved {}

    /**
     * The line asks for help.
     *
     * @param topic the words that name what about; empty for help in general
     */
    record Help(List<String> topic) implements Resolved {}

    /**
     * There is no such command, or the line does not say which.
     *
     * @param ofService whether the line names a service, and only its operation is unknown: by then the AWS CLI has looked
     *     at the values of the global options
     */
    record Unknown(Failure failure, boolean ofService) implements Resolved {}
}
