package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.script.CommandValue;
import dev.rdsshell.shell.script.LineCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code assert LINE --query EXPRESSION}: ends a script where something is not as it has to be. */
public final class Assert extends LineCommand {
    private static final String EXAMPLE = "assert describe-db-snapshots --db-snapshot-identifier db5-snapshot-test"
            + " --query 'DBSnapshots[0].Status == `available`'";

    private final CommandValue commands;

    public Assert(CommandValue commands, LineCheck check) {
        super(
                new Description(
                        "assert",
                        List.of(),
                        Description.Group.SCRIPTS,
                        "Fails unless the --query of a line gives true.",
                        "The line runs and prints nothing. Exit code 1 where the query gives anything but true.",
                        List.of(LINE),
                        List.of(new Description.Example(EXAMPLE, "goes on only when the snapshot is there"))),
                check);
        this.commands = commands;
    }

    @Override
    List<Problem> missing(Words words) {
        boolean asks = words.texts().stream().anyMatch(word -> word.equals("--query") || word.startsWith("--query="));
        return asks
                ? List.of()
                : List.of(problem("'assert' needs a --query that gives true.", "For example: " + EXAMPLE));
    }

    @Override
    Outcome run(Words line, Execution execution) {
        CommandValue.Value value = commands.of(line, execution);
        if (value.rehearsed().isPresent()) {
            return value.rehearsed().get().within("assert ", "");
        }
        if (Boolean.TRUE.equals(value.value())) {
            return Outcome.ok();
        }
        execution.console().notice("assert: the query gives " + shown(value.value()) + ", not true.");
        return new Outcome.Finished(ExitCode.NOT_COMPLETE);
    }

    /** A text that reads like true is none. */
    private static String shown(@Nullable Object value) {
        String text = SafeText.line(CommandValue.text(value));
        return value instanceof String ? "the text \"" + text + "\"" : text;
    }
}
