package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.FailureReport;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.References;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.ErrorFormat;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.script.LineCheck;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.Ending;
import dev.rdsshell.shell.watch.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code --then 'LINE'} and {@code --on-failure 'LINE'}: runs a line when an export has ended, with the export's values
 * as variables. The line runs like one of a script: on a copy of the session, never asking, and where the export is.
 */
final class FollowUp implements Ending {
    private final Lines lines;
    private final boolean warningsCount;
    private final Supplier<LineRunner> runner;
    private final Execution execution;
    private final TaskSessions sessions;

    /**
     * The lines.
     *
     * @param then after an export that is complete
     * @param onFailure after one that failed or was canceled
     */
    record Lines(Optional<String> then, Optional<String> onFailure) {
        static final Lines NONE = new Lines(Optional.empty(), Optional.empty());
    }

    /**
     * What runs when.
     *
     * @param warningsCount whether warnings count as a failure
     * @param sessions where an export is
     */
    FollowUp(
            Lines lines,
            boolean warningsCount,
            Supplier<LineRunner> runner,
            Execution execution,
            TaskSessions sessions) {
        this.lines = lines;
        this.warningsCount = warningsCount;
        this.runner = runner;
        this.execution = execution;
        this.sessions = sessions;
    }

    /** What is wrong with the form of the line, whatever its variables stand for. */
    static Optional<Failure> problem(String line, LineCheck check) {
        try {
            References references = References.collecting();
            Words words = Tokenizer.review(line, Expansion.unresolved(), references);
            Stream<Failure> wrong = references.wrong().stream().map(FailureException::failure);
            Stream<Failure> inWords = check.review(words).problems().stream()
                    .filter(problem -> problem.place() == null || !references.areIn(problem.place()))
                    .map(Problem::failure);
            return Stream.concat(wrong, inWords).findFirst();
        } catch (FailureException e) {
            return Optional.of(e.failure());
        }
    }

    /**
     * Whether the line can be understood at all, before hours are spent waiting for it.
     *
     * @throws FailureException with what is wrong
     */
    static void check(String line, Map<String, String> variables, Instant now) {
        words(line, variables, ExportVariables.examples(), now);
    }

    @Override
    public Outcome.Finished ended(Sight sight, Audience audience) {
        boolean complete = ExportVariables.isComplete(sight, warningsCount);
        Optional<String> line = complete ? lines.then() : lines.onFailure();
        List<Outcome.Finished> ends = new ArrayList<>();
        line.ifPresent(text -> audience.aside(() -> ends.add(run(text, sight))));
        return ends.isEmpty() ? new Outcome.Finished(ExitCode.OK) : ends.get(0);
    }

    private Outcome.Finished run(String line, Sight sight) {
        Execution own = new Execution(
                new CurrentSession(sessions.at(sight.state().place())),
                execution.console(),
                Preparation.Mode.SCRIPT,
                execution.clock(),
                execution.pause());
        try {
            Map<String, String> export = new HashMap<>(ExportVariables.of(sight));
            export.putAll(sessions.variables(sight.state().place(), line));
            export.forEach((name, value) -> own.session().change(session -> session.withVariable(name, value)));
            Map<String, String> variables = execution.session().get().variables();
            Instant now = execution.clock().instant();
            return told(end(runner.get().run(words(line, variables, export, now), own)), line, sight);
        } catch (FailureException e) {
            say(failed(line, sight));
            FailureReport.lines(e.failure(), execution.mode(), ErrorFormat.ENHANCED, 80)
                    .forEach(this::say);
            String why = e.failure().message().lines().findFirst().orElse("");
            return new Outcome.Finished(e.failure().exitCode(), reason(line, sight, why));
        }
    }

    /** {@code exit 7} ends the line alone, with its code. */
    private static Outcome.Finished end(Outcome outcome) {
        if (outcome instanceof Outcome.Leave leave) {
            return new Outcome.Finished(leave.exitCode());
        }
        return outcome instanceof Outcome.Finished finished ? finished : new Outcome.Finished(ExitCode.OK);
    }

    /** What such a line had to say of itself was said. */
    private Outcome.Finished told(Outcome.Finished end, String line, Sight sight) {
        if (end.exitCode() == ExitCode.OK) {
            return end;
        }
        String why = "exit code " + end.exitCode() + (end.reason().isEmpty() ? "" : ", " + end.reason());
        say(failed(line, sight) + " (" + SafeText.line(why) + ")");
        return new Outcome.Finished(end.exitCode(), reason(line, sight, why));
    }

    /** For the last lines of a script. */
    private static String reason(String line, Sight sight, String why) {
        return "after " + sight.watched().identifier() + " '" + SecretFilter.redact(line) + "' failed: " + why;
    }

    private static String failed(String line, Sight sight) {
        return "After " + SafeText.line(sight.watched().identifier()) + ", this line failed: "
                + SafeText.line(SecretFilter.redact(line));
    }

    private void say(String line) {
        execution.console().notice(line);
    }

    private static Words words(String line, Map<String, String> session, Map<String, String> export, Instant now) {
        Map<String, String> all = new HashMap<>(session);
        all.putAll(export);
        return Tokenizer.tokenizeWhole(line, Expansion.of(all, now).suggesting(NearestName::nearest));
    }
}
