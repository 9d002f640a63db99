package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.SafeText;
import java.util.List;

/** {@code echo WORD …}: a script's own line of data. */
public final class Echo extends BuiltIn {
    private static final Parameter WORDS =
            Declared.words("WORD", Subject.NONE, "What to write, with a blank between two words.", "done ${TASK}");

    public Echo() {
        super(new Description(
                "echo",
                List.of(),
                Description.Group.SCRIPTS,
                "Writes its words to stdout.",
                "",
                List.of(WORDS),
                List.of(new Description.Example("echo started ${last:ExportTaskIdentifier}", "writes a line"))));
    }

    /** The words as they are: one may well begin with two dashes. */
    @Override
    Parsed read(Words words) {
        List<Argument> given = words.isEmpty()
                ? List.of()
                : List.of(new Argument(WORDS, words.words().get(0), words.words()));
        return new Parsed(new Arguments(given, words.texts()), List.of());
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return List.of();
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String line = String.join(" ", arguments.words());
        boolean seen = execution.console().capabilities().outputIsTerminal();
        execution.console().data((seen ? SafeText.lines(line) : line) + "\n");
        return Outcome.ok();
    }
}
