package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.script.EarlierRun;
import dev.rdsshell.shell.script.FromLine;
import dev.rdsshell.shell.script.LineEcho;
import dev.rdsshell.shell.script.Plan;
import dev.rdsshell.shell.script.RunHeader;
import dev.rdsshell.shell.script.RunLock;
import dev.rdsshell.shell.script.RunLog;
import dev.rdsshell.shell.script.RunSummary;
import dev.rdsshell.shell.script.RunWatcher;
import dev.rdsshell.shell.script.ScriptRunner.Start;
import dev.rdsshell.shell.script.SilentConsole;
import dev.rdsshell.shell.script.Variables;
import dev.rdsshell.shell.script.Watchers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One run of a script, with all that its line asks for besides: echo, log, plan, summary; and alone. */
final class WatchedRun {
    private final String name;
    private final Path file;
    private final Arguments arguments;
    private final Execution execution;
    private final Instant now;
    private final Variables variables;
    private final RunWatchers needed;
    private final RunSummary summary;
    private final boolean dry;
    private final boolean planned;

    /**
     * @param now what {@code ${now:…}} shows, unless the run goes on with the instant of another
     * @param planned whether it stands in a plan already, which then shows its lines, too
     */
    WatchedRun(
            String name,
            Path file,
            Arguments arguments,
            Execution execution,
            Instant now,
            boolean planned,
            Variables variables,
            RunWatchers needed) {
        this.name = name;
        this.file = file;
        this.arguments = arguments;
        this.execution = execution;
        this.now = now;
        this.planned = planned;
        this.variables = variables;
        this.needed = needed;
        this.summary = new RunSummary(variables, arguments.has(RunDescription.RESUME));
        this.dry = execution.mode() == Preparation.Mode.DRY_RUN;
    }

    /** @param run runs the script with what it is begun with, on this execution */
    Outcome of(Map<String, String> given, BiFunction<Start, Execution, Outcome> run) {
        if (planned) {
            return run.apply(start(given, Optional.empty(), Optional.empty(), RunWatcher.none()), execution);
        }
        if (dry) {
            return planned(given, run);
        }
        RunLock lock =
                RunLock.takeWherePossible(lockFile(), name, execution.clock().instant(), execution.console()::notice);
        try {
            Optional<EarlierRun> earlier = earlier();
            if (earlier.isPresent() && earlier.get().isComplete()) {
                execution.console().notice(name + ": nothing to resume, the last run came to its end.");
                return Outcome.ok();
            }
            earlier.ifPresent(before -> before.refuseOther(given, variables));
            return logged(given, earlier, run);
        } finally {
            lock.close();
        }
    }

    /** A plan that cannot work ends as a check does. */
    private Outcome planned(Map<String, String> given, BiFunction<Start, Execution, Outcome> run) {
        Plan plan = new Plan(execution.console(), variables);
        Outcome outcome = run.apply(start(given, Optional.empty(), Optional.empty(), plan), dryExecution());
        boolean wentWell = outcome instanceof Outcome.Finished finished && finished.exitCode() == ExitCode.OK;
        return wentWell && plan.isBlocked() ? new Outcome.Finished(ExitCode.NOT_COMPLETE) : outcome;
    }

    private Outcome logged(
            Map<String, String> given, Optional<EarlierRun> earlier, BiFunction<Start, Execution, Outcome> run) {
        Optional<RunLog> log = arguments
                .value(RunDescription.LOG)
                .map(path -> new RunLog(
                        path(path), execution.clock(), variables, needed.requestId(), needed.started(needed.mark())));
        Map<String, String> all = new LinkedHashMap<>(
                earlier.map(before -> before.header().given()).orElse(Map.of()));
        all.putAll(given);
        try {
            Start start = start(all, earlier, log, summary);
            log.ifPresent(
                    file -> file.opens(new RunHeader(name, digest(), instant(earlier), all), earlier.isPresent()));
            return needed.termination().waitingFor(() -> summedUp(start, startedBefore(earlier), run));
        } finally {
            log.ifPresent(RunLog::close);
        }
    }

    private List<StartedExport> startedBefore(Optional<EarlierRun> earlier) {
        return earlier.map(before ->
                        needed.found(before.exports(), execution.session().get()))
                .orElse(List.of());
    }

    private Outcome summedUp(Start start, List<StartedExport> before, BiFunction<Start, Execution, Outcome> run) {
        int mark = needed.mark();
        try {
            Outcome outcome = run.apply(start, execution);
            int code = outcome instanceof Outcome.Finished finished ? finished.exitCode() : 0;
            boolean told = sumUp(code, asTheyStand(mark, before));
            return told || code != ExitCode.OK ? outcome : new Outcome.Finished(ExitCode.GENERAL);
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Interrupted) {
                sumUp(e.failure().exitCode(), List.of());
                throw e;
            }
            needed.display().show(e);
            sumUp(e.failure().exitCode(), needed.since(mark, before));
            return new Outcome.Finished(e.failure().exitCode());
        }
    }

    /** Whoever pressed Ctrl-C or ends the process does not wait for what the account says of the exports. */
    private List<ExportTask> asTheyStand(int mark, List<StartedExport> before) {
        return needed.termination().hasBegun() ? List.of() : needed.since(mark, before);
    }

    /**
     * Tells it.
     *
     * @return whether the report was written, where there is to be one
     */
    private boolean sumUp(int code, List<ExportTask> exports) {
        List<String> lines = summary.lines(name, needed.termination().exitCode(code), exports);
        if (summary.hasRun()) {
            lines.forEach(execution.console()::notice);
        }
        return arguments
                .value(RunDescription.REPORT)
                .map(report -> write(report, lines))
                .orElse(true);
    }

    private boolean write(String report, List<String> lines) {
        try {
            Files.writeString(path(report), String.join("\n", lines) + "\n");
            return true;
        } catch (IOException e) {
            execution.console().notice("The report cannot be written to " + report + ": " + e.getMessage());
            return false;
        }
    }

    private Start start(
            Map<String, String> given, Optional<EarlierRun> earlier, Optional<RunLog> log, RunWatcher last) {
        List<RunWatcher> watchers = new ArrayList<>();
        earlier.ifPresent(watchers::add);
        arguments
                .value(RunDescription.FROM)
                .ifPresent(line -> watchers.add(new FromLine(name, Integer.parseInt(line.strip()))));
        if (arguments.has(RunDescription.ECHO)) {
            watchers.add(new LineEcho(execution.console(), variables));
        }
        log.ifPresent(watchers::add);
        watchers.add(last);
        return new Start(given, Optional.of(instant(earlier)), Optional.of(new Watchers(watchers)));
    }

    /** The same in the log and in the run: with another a run that goes on would start exports under other identifiers. */
    private Instant instant(Optional<EarlierRun> earlier) {
        return earlier.map(before -> before.header().now()).orElse(now);
    }

    private Optional<EarlierRun> earlier() {
        if (!arguments.has(RunDescription.RESUME)) {
            return Optional.empty();
        }
        EarlierRun earlier =
                EarlierRun.read(path(arguments.value(RunDescription.LOG).orElseThrow()));
        if (!earlier.header().digest().equals(digest())) {
            throw new FailureException(new Failure.InvalidLine(
                    name + " is not the script of that log, or has changed since: it cannot go on.",
                    "Leave --resume out to begin from the start, or begin in the middle with --from LINE."));
        }
        return Optional.of(earlier);
    }

    /** The plan is what a dry run prints; what its lines print is not. */
    private Execution dryExecution() {
        return new Execution(
                execution.session(),
                SilentConsole.dataOf(execution.console()),
                execution.mode(),
                execution.clock(),
                execution.pause());
    }

    /** A practice account is nobody else's. */
    private Path lockFile() {
        String where = execution
                .session()
                .get()
                .sandbox()
                .map(account -> account.endpoint().toString())
                .orElse("");
        return needed.state().resolve("locks").resolve(hash(where + realFile()) + ".lock");
    }

    /** One script is one, by whatever links it is reached. */
    private Path realFile() {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            return file.normalize();
        }
    }

    private String digest() {
        try {
            return hash(Files.readString(file));
        } catch (IOException e) {
            throw new FailureException(new Failure.General(name + " cannot be read: " + e.getMessage(), ""), e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path path(String written) {
        return variables.environment().path(written);
    }
}
