package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;

/** The line that stands in another, as with {@code check start-export-task …}: it is looked at as if it stood alone. */
record LineWithin(Words words, Resolved resolved) {

    /** @param own the words behind the name of the command */
    static Optional<LineWithin> in(Command command, Words own, Registry registry) {
        return command.lineWithin(own)
                .or(() -> command.lineToRun(own))
                .filter(line -> !line.isEmpty())
                .map(line -> new LineWithin(line, registry.resolve(line)));
    }

    /** Whether looking at this line finds the same. */
    boolean has(Problem problem) {
        return resolved instanceof Resolved.Found found
                ? found.command().parse(found.words()).problems().contains(problem)
                : resolved instanceof Resolved.Unknown unknown
                        && List.of(new Problem(unknown.failure(), words.words().get(0)))
                                .contains(problem);
    }
}
