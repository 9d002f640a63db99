package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Termination;
import dev.rdsshell.shell.session.CurrentSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs scripts: reads all of one first, so that nothing has run when something in it is wrong, and then its lines one
 * after the other up to the first that fails.
 */
public final class ScriptRunner {
    /** So many scripts may run one another. */
    private static final int DEEPEST = 20;

    private final Collaborators collaborators;

    /** The scripts that this thread is running, the innermost first. */
    private final ThreadLocal<Deque<Frame>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /**
     * What running needs of the rest of the shell.
     *
     * @param lines asked for when a script runs: a script is started by a line itself
     * @param termination whether a signal ends the process, and so whatever runs in it
     */
    public record Collaborators(
            Supplier<LineRunner> lines,
            LineCheck check,
            Variables variables,
            FailureDisplay display,
            Termination termination) {}

    public ScriptRunner(Collaborators collaborators) {
        this.collaborators = collaborators;
    }

    Collaborators collaborators() {
        return collaborators;
    }

    /**
     * What a run is begun with.
     *
     * @param given variables that win over the script's own {@code set}
     * @param now what {@code ${now:…}} shows; without it the instant of the clock
     */
    public record Start(Map<String, String> given, Optional<Instant> now, Optional<RunWatcher> watcher) {
        public Start {
            given = Map.copyOf(given);
        }

        public static Start with(Map<String, String> given) {
            return new Start(given, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Runs a script on a copy of the session, so that it changes nothing outside. Only what it would start is known there, too.
     *
     * @return {@link Outcome.Finished} with the exit code of the line that ended it, or 0
     * @throws FailureException what the failing line failed with; where it stands has been said by then
     */
    public Outcome run(Script script, Start start, Execution execution) {
        Outcome outcome;
        Execution own = copy(execution);
        try {
            outcome = inFrame(start, execution, frame -> whole(script, start.given(), own, frame));
        } catch (FailureException e) {
            finished(start, e.failure().exitCode());
            throw e;
        }
        execution.session().change(now -> now.withRehearsedOf(own.session().get()));
        finished(start, code(outcome));
        return outcome instanceof Outcome.Leave leave ? new Outcome.Finished(leave.exitCode()) : outcome;
    }

    private void finished(Start start, int exitCode) {
        int code = collaborators.termination().exitCode(exitCode);
        start.watcher().ifPresent(watcher -> watcher.finished(code));
    }

    private static int code(Outcome outcome) {
        return outcome instanceof Outcome.Finished finished
                ? finished.exitCode()
                : ((Outcome.Leave) outcome).exitCode();
    }

    /** Runs a script on the session itself: what it sets stays. */
    public Outcome include(Script script, Execution execution) {
        refuseCircle(script);
        Start start = Start.with(Map.of());
        return inFrame(start, execution, frame -> whole(script, Map.of(), execution, frame));
    }

    /** Nothing in a script could ever end it. */
    private void refuseCircle(Script script) {
        boolean runs = script.file().isPresent()
                && running.get().stream().anyMatch(frame -> frame.file().equals(script.file()));
        if (runs) {
            throw new FailureException(new Failure.InvalidLine(
                    script.name() + " includes itself, so it would never end.",
                    "Take the include out of it, or out of a file that it includes."));
        }
    }

    /**
     * How a statement that was typed ended.
     *
     * @param wentWell false also where {@code option on-error continue} passed over what failed in it
     */
    public record Typed(Outcome outcome, boolean wentWell) {}

    /** Runs one statement that was typed. */
    public Typed typed(Statement statement, Execution execution) {
        boolean[] wentWell = {false};
        Outcome outcome = inFrame(Start.with(Map.of()), execution, frame -> {
            ScriptRun run = new ScriptRun(collaborators, new ScriptRun.Source("", Map.of()), execution, frame);
            Outcome ended = run.statement(statement);
            wentWell[0] = run.hasGoneWell() && !ScriptRun.ends(ended);
            return ended;
        });
        return new Typed(outcome, wentWell[0]);
    }

    /** The instant of the script that this thread runs, or else that of the clock. */
    public Instant now(Execution execution) {
        Frame frame = running.get().peek();
        return frame == null ? execution.clock().instant() : frame.now();
    }

    /** Where the script that this thread runs finds what it names; for lines that are typed, the working directory. */
    public NamedFiles files() {
        Frame frame = running.get().peek();
        Optional<Path> file = frame == null ? Optional.empty() : frame.file();
        return new NamedFiles(collaborators.variables().environment(), file);
    }

    private Outcome whole(Script script, Map<String, String> given, Execution execution, Frame frame) {
        frame.of(script);
        ScriptRun run = new ScriptRun(collaborators, new ScriptRun.Source(script.name(), given), execution, frame);
        return script.isWhole()
                ? run.all(checking()
                        .read(
                                script,
                                new ScriptCheck.Beginning(execution.session().get(), given, frame.now())))
                : run.all(new StatementReader(script));
    }

    private ScriptCheck checking() {
        return new ScriptCheck(collaborators.check(), collaborators.variables().environment());
    }

    private interface Work {
        Outcome in(Frame frame);
    }

    private Outcome inFrame(Start start, Execution execution, Work work) {
        Deque<Frame> frames = running.get();
        if (frames.size() >= DEEPEST) {
            throw new FailureException(new Failure.InvalidLine(
                    "Scripts run each other " + DEEPEST + " deep.", "See whether one of them runs itself."));
        }
        Frame outer = frames.peek();
        Frame frame = outer == null
                ? new Frame(
                        start.now().orElseGet(execution.clock()::instant),
                        start.watcher().orElseGet(RunWatcher::none),
                        "")
                : outer.within(start.now(), start.watcher());
        frames.push(frame);
        try {
            return work.in(frame);
        } finally {
            frames.pop();
        }
    }

    private static Execution copy(Execution execution) {
        CurrentSession own = new CurrentSession(execution.session().get());
        Preparation.Mode mode =
                execution.mode() == Preparation.Mode.DRY_RUN ? Preparation.Mode.DRY_RUN : Preparation.Mode.SCRIPT;
        return new Execution(own, execution.console(), mode, execution.clock(), execution.pause());
    }
}
