package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.FailureDisplay;
import dev.rdsshell.shell.script.LineCheck;
import java.util.List;
import java.util.function.Supplier;

/** {@code try LINE}: a line that may fail. */
public final class Try extends LineCommand {
    private final Supplier<LineRunner> lines;
    private final FailureDisplay display;

    public Try(Supplier<LineRunner> lines, LineCheck check, FailureDisplay display) {
        super(
                new Description(
                        "try",
                        List.of(),
                        Description.Group.SCRIPTS,
                        "Runs a line that may fail.",
                        "What went wrong is shown, and the script goes on; its exit code is as if the line had worked.",
                        List.of(LINE),
                        List.of(new Description.Example(
                                "try cancel-export-task --export-task-identifier my-s3-export",
                                "stops an export that may have ended already"))),
                check);
        this.lines = lines;
        this.display = display;
    }

    @Override
    Outcome run(Words line, Execution execution) {
        try {
            Outcome outcome = lines.get().run(line, execution);
            boolean failed =
                    outcome instanceof Outcome.Finished finished && finished.exitCode() != ExitCode.INTERRUPTED;
            return failed ? Outcome.ok() : outcome;
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Interrupted) {
                throw e;
            }
            display.show(e);
            return Outcome.ok();
        }
    }
}
