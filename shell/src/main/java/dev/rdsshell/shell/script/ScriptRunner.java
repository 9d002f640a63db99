package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Session;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs the lines of a script one after the other, and stops at the first that fails, with its exit code.
 *
 * <pre>
 *   nightly.rdsh:12: start-export-task --export-task-identifier …
 *   (then, from whoever shows failures:)
 *   rds-shell: [ERROR]: An error occurred (ExportTaskAlreadyExists) when calling …
 * </pre>
 */
public final class ScriptRunner {
    /** So many scripts may run one another. */
    private static final int DEEPEST = 20;

    private final Supplier<LineRunner> lines;
    private final Nearest nearest;

    /** The instants of the scripts that this thread is running, the innermost first. */
    private final ThreadLocal<Deque<Instant>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /**
     * @param lines asked for when a script runs: a script is started by a line itself
     * @param nearest suggests the right name for a misspelt variable
     */
    public ScriptRunner(Supplier<LineRunner> lines, Nearest nearest) {
        this.lines = lines;
        this.nearest = nearest;
    }

    /**
     * Runs a script on a copy of the session, so that it changes nothing outside.
     *
     * @param given variables that win over the script's own {@code set}
     * @return {@link Outcome.Finished} with the exit code of the line that ended it, or 0
     * @throws FailureException what the failing line failed with; where it stands has been said by then
     */
    public Outcome run(Script script, Map<String, String> given, Execution execution) {
        Deque<Instant> instants = running.get();
        if (instants.size() >= DEEPEST) {
            throw new FailureException(new Failure.InvalidLine(
                    "Scripts run each other " + DEEPEST + " deep.", "See whether one of them runs itself."));
        }
        Instant now = instants.isEmpty() ? execution.clock().instant() : instants.peek();
        instants.push(now);
        try {
            return new Run(script, given, copy(execution), now).toTheEnd();
        } finally {
            instants.pop();
        }
    }

    private static Execution copy(Execution execution) {
        CurrentSession own = new CurrentSession(execution.session().get());
        return new Execution(own, execution.console(), Preparation.Mode.SCRIPT, execution.clock(), execution.pause());
    }

    /** One script on its way. */
    private final class Run {
        private final Script script;
        private final Map<String, String> given;
        private final Execution execution;
        private final Instant now;

        Run(Script script, Map<String, String> given, Execution execution, Instant now) {
            this.script = script;
            this.given = Map.copyOf(given);
            this.execution = execution;
            this.now = now;
        }

        Outcome toTheEnd() {
            keepGiven();
            Optional<LogicalLine> line = script.next();
            while (line.isPresent()) {
                Outcome outcome = run(line.get());
                if (outcome instanceof Outcome.Leave leave) {
                    return new Outcome.Finished(leave.exitCode());
                }
                if (outcome instanceof Outcome.Finished finished && finished.exitCode() != ExitCode.OK) {
                    say(line.get());
                    return finished;
                }
                keepGiven();
                line = script.next();
            }
            return Outcome.ok();
        }

        private Outcome run(LogicalLine line) {
            try {
                refuseAfterInterrupt();
                return lines.get().run(words(line), execution);
            } catch (FailureException e) {
                say(line);
                throw e;
            }
        }

        private Words words(LogicalLine line) {
            Session session = execution.session().get();
            return Tokenizer.tokenizeWhole(
                    line.text(), Expansion.of(session.variables(), now).suggesting(nearest));
        }

        /** What was given from outside wins, as with make: a script's own {@code set} is its default. */
        private void keepGiven() {
            given.forEach((name, value) -> {
                if (!value.equals(execution.session().get().variables().get(name))) {
                    execution.session().change(session -> session.withVariable(name, value));
                }
            });
        }

        private void say(LogicalLine line) {
            execution
                    .console()
                    .notice(script.place(line) + ": "
                            + SafeText.lines(line.text().strip()));
        }

        private void refuseAfterInterrupt() {
            if (Thread.interrupted()) {
                throw new FailureException(new Failure.Interrupted("Stopped between two lines.", ""));
            }
        }
    }
}
