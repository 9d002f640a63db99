package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.SourceFact;
import dev.rdsshell.completions.eligibility.SourceRules;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.WriteLog;
import dev.rdsshell.shell.queue.Drain;
import dev.rdsshell.shell.queue.QueueEntry;
import dev.rdsshell.shell.script.SilentConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a drain asks and does, in the account of each entry. */
record QueueSite(QueueWork work, Execution execution) implements Drain.Site {
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    /** States that a snapshot or a cluster leaves by itself (RDS and Aurora User Guides, viewing the status). */
    private static final Set<String> PASSING = Set.of(
            "creating",
            "copying",
            "backing-up",
            "backtracking",
            "failing-over",
            "maintenance",
            "migrating",
            "modifying",
            "preparing-data-migration",
            "promoting",
            "renaming",
            "resetting-master-credentials",
            "starting",
            "storage-optimization",
            "update-iam-db-auth",
            "upgrading");

    @Override
    public String account(QueueEntry entry) {
        return work.account().identity(connection(entry)).account();
    }

    @Override
    public ExportTasks tasks(QueueEntry entry) {
        return work.account().exportTasks(connection(entry));
    }

    @Override
    public void found(QueueEntry entry) {
        work.writes()
                .found(new WriteLog.Write(connection(entry), "StartExportTask", entry.identifier(), entry.source()));
    }

    /** Somebody else's, or an older one, may have the same identifier. */
    @Override
    public boolean isStartOf(QueueEntry entry, ExportTask task) {
        return SameExport.of(QueuedRequest.of(entry)).equals(SameExport.of(task))
                && SameExport.hasBegun(task, Optional.of(entry.changed()));
    }

    @Override
    public boolean canStartLater(QueueEntry entry) {
        Instant now = execution.clock().instant();
        boolean exported = tasks(entry).list(new ExportTasks.Selection(Optional.of(entry.source()), List.of())).stream()
                .anyMatch(task -> isInTheWay(task, now));
        return exported || isComing(entry, now);
    }

    /** It may have ended between the refusal and the look. */
    private static boolean isInTheWay(ExportTask task, Instant now) {
        return ExportStatus.notEnded().contains(task.status())
                || task.endTime()
                        .filter(end -> end.isAfter(now.minus(JUST_NOW)))
                        .isPresent();
    }

    private boolean isComing(QueueEntry entry, Instant now) {
        TaskFacts known = work.facts().facts(QueuedRequest.of(entry), connection(entry), now);
        return known.source().source().found().filter(QueueSite::isComing).isPresent();
    }

    private static boolean isComing(SourceFact source) {
        return PASSING.contains(source.status())
                && SourceRules.ofRow(source).stream()
                        .filter(Finding::blocks)
                        .allMatch(finding -> finding.condition() == Condition.SOURCE_AVAILABLE);
    }

    private Connection connection(QueueEntry entry) {
        return work.connection(entry, execution);
    }

    @Override
    public boolean mayStart(QueueEntry entry) {
        return !work.mustBeConfirmed(entry, execution);
    }

    /** What the gate of protected accounts asks has been answered before. */
    private Console console(QueueEntry entry) {
        Console silent = SilentConsole.dataOf(execution.console());
        return entry.confirmed()
                ? new AnsweredConsole(
                        silent,
                        work.protectedAccounts().question(connection(entry), entry.identifier()),
                        entry.identifier())
                : silent;
    }

    @Override
    public void start(QueueEntry entry) {
        Execution quiet = new Execution(
                execution.session(), console(entry), execution.mode(), execution.clock(), execution.pause());
        List<String> words = work.line(entry, execution);
        Words line = Words.ofArguments(words);
        Outcome outcome = work.lines().get().run(new Words(Quoting.quote(words), line.words(), line.ending()), quiet);
        if (outcome instanceof Outcome.Finished finished && finished.exitCode() != 0) {
            throw new FailureException(new Failure.General("It ended with exit code " + finished.exitCode() + ".", ""));
        }
    }
}
