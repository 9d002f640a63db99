package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.SafeText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One script on its way.
 *
 * <pre>
 *   nightly.rdsh:12:1: start-export-task --export-task-identifier …
 *   (then, from whoever shows failures:)
 *   rds-shell: [ERROR]: An error occurred (ExportTaskAlreadyExists) when calling …
 * </pre>
 */
final class ScriptRun {
    private final ScriptRunner.Collaborators collaborators;
    private final Source source;
    private final Execution execution;
    private final Frame frame;
    private String prefix;
    private int firstFailure = ExitCode.OK;

    /**
     * Which lines these are.
     *
     * @param name the empty text for lines that were typed: their place is not worth telling
     * @param given what was given from outside wins, as with make: a script's own {@code set} is its default
     */
    record Source(String name, Map<String, String> given) {}

    ScriptRun(ScriptRunner.Collaborators collaborators, Source source, Execution execution, Frame frame) {
        this.collaborators = collaborators;
        this.source = source;
        this.execution = execution;
        this.frame = frame;
        this.prefix = frame.prefix();
    }

    Outcome all(StatementReader reader) {
        keepGiven();
        for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
            Outcome outcome = statement(next.get());
            if (ends(outcome)) {
                return outcome;
            }
        }
        return new Outcome.Finished(firstFailure);
    }

    Outcome all(List<Statement> statements) {
        keepGiven();
        Outcome outcome = block(statements);
        return ends(outcome) ? outcome : new Outcome.Finished(firstFailure);
    }

    /** Whether no line has failed so far. */
    boolean hasGoneWell() {
        return firstFailure == ExitCode.OK;
    }

    private Outcome block(List<Statement> statements) {
        for (Statement statement : statements) {
            Outcome outcome = statement(statement);
            if (ends(outcome)) {
                return outcome;
            }
        }
        return Outcome.ok();
    }

    static boolean ends(Outcome outcome) {
        return outcome instanceof Outcome.Leave
                || (outcome instanceof Outcome.Finished finished && finished.exitCode() != ExitCode.OK);
    }

    Outcome statement(Statement statement) {
        Outcome outcome = statement instanceof Statement.Loop loop ? loop(loop) : line(statement.line());
        keepGiven();
        return outcome;
    }

    private Outcome loop(Statement.Loop loop) {
        RunWatcher.Spot spot = spot(loop.line());
        LoopHead head;
        List<String> items;
        try {
            head = head(loop.line());
            Optional<List<String>> before = frame.watcher().items(spot);
            items = before.isPresent() ? before.get() : items(loop.line(), head);
        } catch (FailureException e) {
            return unresolved(loop.line(), e);
        }
        frame.watcher().loops(spot, items);
        return rounds(loop, head.name(), items);
    }

    private List<String> items(LogicalLine line, LoopHead head) {
        CommandValue commands = new CommandValue(collaborators.lines());
        LoopItems.Items items = new LoopItems(
                        commands, new NamedFiles(collaborators.variables().environment(), frame.file()))
                .of(head.items(), execution);
        items.rehearsed()
                .map(rehearsed -> rehearsed.within("for " + head.name() + " in (", ")"))
                .ifPresent(rehearsed -> rehearsed(line, rehearsed));
        return items.texts();
    }

    /** Only where its command would have written is the head of a block a line of the plan. */
    private void rehearsed(LogicalLine line, Outcome.Rehearsed rehearsed) {
        Prediction.remember(rehearsed, execution.session());
        RunLine head = runLine(line, words(line));
        frame.watcher().begins(head);
        frame.watcher().ends(head, new RunWatcher.End(ExitCode.OK, Optional.empty(), Optional.of(rehearsed), false));
    }

    private RunWatcher.Spot spot(LogicalLine line) {
        return new RunWatcher.Spot(source.name(), line.firstLineNumber(), prefix + line.firstLineNumber());
    }

    private Outcome rounds(Statement.Loop loop, String name, List<String> items) {
        String outer = prefix;
        try {
            for (int round = 0; round < items.size(); round++) {
                String item = items.get(round);
                execution.session().change(session -> session.withVariable(name, item));
                prefix = outer + loop.line().firstLineNumber() + "#" + (round + 1) + "/";
                Outcome outcome = block(loop.body());
                if (ends(outcome)) {
                    return outcome;
                }
            }
            return Outcome.ok();
        } finally {
            prefix = outer;
        }
    }

    private LoopHead head(LogicalLine line) {
        Words words = words(line);
        List<Problem> problems = LoopHead.problems(words, inner -> List.of());
        if (!problems.isEmpty()) {
            throw new FailureException(problems.get(0).failure());
        }
        return LoopHead.of(words);
    }

    private Outcome line(LogicalLine line) {
        RunWatcher.Spot spot = spot(line);
        frame.comesTo(spot.key());
        Words words;
        try {
            refuseAfterInterrupt();
            Optional<Map<String, String>> before = frame.watcher().passedOver(spot);
            if (before.isPresent()) {
                frame.watcher().passes(spot);
                new PassedOver(collaborators, frame.now(), execution).line(line, before.get());
                return Outcome.ok();
            }
            words = words(line);
        } catch (FailureException e) {
            return unresolved(line, e);
        }
        return words.isEmpty() ? Outcome.ok() : resolved(line, words);
    }

    private Outcome resolved(LogicalLine line, Words words) {
        try {
            return run(line, words);
        } catch (FailureException e) {
            return failed(line, e);
        }
    }

    /** A line that fails before it has its words is a line of the run like any other. */
    private Outcome unresolved(LogicalLine line, FailureException e) {
        RunLine runLine = runLine(line, WrittenWords.of(line));
        frame.watcher().begins(runLine);
        boolean tried = WrittenWords.isTried(runLine.words()) && !(e.failure() instanceof Failure.Interrupted);
        int code = tried ? ExitCode.OK : e.failure().exitCode();
        boolean stops = !tried && !goesOn(code);
        frame.watcher().ends(runLine, new RunWatcher.End(code, Optional.of(e), Optional.empty(), stops));
        if (tried) {
            collaborators.display().show(e);
            return Outcome.ok();
        }
        return failed(line, e);
    }

    private RunLine runLine(LogicalLine line, Words words) {
        return new RunLine(
                source.name(), line.firstLineNumber(), spot(line).key(), line.text(), words, execution.session());
    }

    private Outcome run(LogicalLine line, Words words) {
        RunLine runLine = runLine(line, words);
        frame.watcher().begins(runLine);
        try {
            Outcome outcome = run(runLine);
            int code = outcome instanceof Outcome.Finished finished ? finished.exitCode() : ExitCode.OK;
            boolean stops = code != ExitCode.OK && !goesOn(code);
            frame.watcher().ends(runLine, new RunWatcher.End(code, Optional.empty(), Optional.of(outcome), stops));
            return code == ExitCode.OK ? outcome : ended(line, code);
        } catch (FailureException e) {
            int code = e.failure().exitCode();
            frame.watcher().ends(runLine, new RunWatcher.End(code, Optional.of(e), Optional.empty(), !goesOn(code)));
            throw e;
        }
    }

    private Outcome run(RunLine line) {
        Optional<Instant> underWay = frame.watcher().underWaySince(line.spot());
        execution.session().change(session -> UnderWay.in(session, underWay));
        Outcome outcome = collaborators.lines().get().run(line.words(), execution);
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            Prediction.remember(rehearsed, execution.session());
        }
        return outcome;
    }

    private Outcome ended(LogicalLine line, int code) {
        say(line, 0);
        if (!goesOn(code)) {
            return new Outcome.Finished(code);
        }
        remember(code);
        return Outcome.ok();
    }

    private Outcome failed(LogicalLine line, FailureException e) {
        say(line, e.place().orElse(0));
        if (!goesOn(e.failure().exitCode())) {
            throw e;
        }
        collaborators.display().show(e);
        remember(e.failure().exitCode());
        return Outcome.ok();
    }

    /** Ctrl-C means all of it. */
    private boolean goesOn(int exitCode) {
        String onError = execution.session().get().behaviour().getOrDefault(Option.ON_ERROR.word(), "");
        return onError.equals("continue") && exitCode != ExitCode.INTERRUPTED;
    }

    private void remember(int code) {
        firstFailure = firstFailure == ExitCode.OK ? code : firstFailure;
    }

    private Words words(LogicalLine line) {
        return Tokenizer.tokenizeWhole(line.text(), collaborators.variables().at(frame.now(), execution.session()));
    }

    private void keepGiven() {
        source.given().forEach((name, value) -> {
            if (!value.equals(execution.session().get().variables().get(name))) {
                execution.session().change(session -> session.withVariable(name, value));
            }
        });
    }

    private void say(LogicalLine line, int offset) {
        if (!source.name().isEmpty() || execution.mode() != Preparation.Mode.INTERACTIVE) {
            Place place = Place.of(line, offset);
            execution
                    .console()
                    .notice(place.in(source.name()) + ": "
                            + SafeText.lines(SecretFilter.redact(line.text().strip())));
        }
    }

    private void refuseAfterInterrupt() {
        if (Thread.interrupted() || collaborators.termination().hasBegun()) {
            throw new FailureException(new Failure.Interrupted("Stopped between two lines.", ""));
        }
    }
}
