package dev.rdsshell.shell.queue;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Passing;
import dev.rdsshell.shell.failure.RefusedKeys;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.queue.QueueEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works through the queue: starts an entry whenever the account has room for it, until none waits.
 *
 * <p>Before each start the entry is written down as STARTING. After a kill the next one who drains describes the task of that
 * identifier: where the service knows it, it was started; where not, it waits again.
 */
public final class Drain {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final List<ExportStatus> RUNNING = ExportStatus.notEnded();
    /** Refusals that say "not now". */
    private static final Set<String> LATER =
            Set.of("ExportTaskLimitReached", "ExportTaskLimitReachedFault", "InvalidExportSourceState");

    private final QueueFile file;
    private final Site site;
    private final Execution execution;
    private final int slots;
    private int worst = ExitCode.OK;
    private final List<String> refused = new ArrayList<>();
    /** Whether the service ever did: an address that never answers is more likely wrong than away for a while. */
    private boolean answered;

    private boolean isAway;

    /** What a drain asks and does in an account. */
    public interface Site {
        /** The id of the account that the entry's line would reach. */
        String account(QueueEntry entry);

        /** The export tasks of the account and region of the entry. */
        ExportTasks tasks(QueueEntry entry);

        /** Whether the task is what the entry's line asks for, and has begun since the entry was last changed. */
        boolean isStartOf(QueueEntry entry, ExportTask task);

        /** Whether a person who has to confirm it has done so; what is not confirmed stays waiting. */
        boolean mayStart(QueueEntry entry);

        /** Runs the entry's line; throws what it fails with. */
        void start(QueueEntry entry);

        /** Is told of an entry that was started by a drain which did not live to hear so. */
        void found(QueueEntry entry);
    }

    /** @param slots so many exports may run in an account and region at once, those of others included */
    public Drain(QueueFile file, Site site, Execution execution, int slots) {
        this.file = file;
        this.site = site;
        this.execution = execution;
        this.slots = slots;
    }

    /** Returns once nothing waits, or the queue was paused; gives the exit code of the first entry that failed, and what did. */
    public Outcome.Finished run() {
        while (isUnsettled() || (waits() && !file.isPaused())) {
            try {
                settle();
                if (!startWhatFits() && waits() && !file.isPaused()) {
                    sleep();
                }
            } catch (FailureException e) {
                outlive(e);
            }
        }
        if (waits()) {
            say("The queue is paused. 'queue drain' goes on.");
        }
        return new Outcome.Finished(worst, String.join("; ", refused));
    }

    private boolean waits() {
        return file.entries().stream().anyMatch(entry -> entry.isWaiting() && site.mayStart(entry));
    }

    private boolean isUnsettled() {
        return file.entries().stream().anyMatch(entry -> entry.state() == State.STARTING);
    }

    /** A service that has answered before comes back; what was being started then is looked up first. */
    private void outlive(FailureException e) {
        if (RefusedKeys.isMeant(e.failure())) {
            throw loginNeeded(e);
        }
        if (!answered || !Passing.isPassing(e.failure())) {
            throw e;
        }
        if (!isAway) {
            say("No answer (" + e.failure().message() + "); the queue waits and tries again.");
            isAway = true;
        }
        sleep();
    }

    /** Nobody can log in for a drain in cron; nothing is wrong with what waits. */
    private static FailureException loginNeeded(FailureException e) {
        Failure failure = e.failure();
        String advice = failure.advice().isEmpty() ? "Get new credentials." : failure.advice();
        Failure.NotReady.Missing missing =
                failure instanceof Failure.NotReady notReady ? notReady.missing() : Failure.NotReady.Missing.LOGIN;
        return new FailureException(
                new Failure.NotReady(
                        missing, failure.message(), advice + " What waits is started by the next: queue drain"),
                e);
    }

    private void hasAnswered() {
        answered = true;
        isAway = false;
    }

    /** Finds out what became of starts during which the process was killed, or nothing was heard. */
    private void settle() {
        for (QueueEntry entry : file.entries()) {
            if (entry.state() == State.STARTING) {
                if (task(entry).isPresent()) {
                    site.found(entry);
                    put(entry, State.STARTED, "");
                } else {
                    waitAgain(entry);
                }
            }
        }
    }

    /** The task that the start of the entry has led to, of which no answer told. */
    private Optional<ExportTask> task(QueueEntry entry) {
        Optional<ExportTask> found = site.tasks(entry).find(entry.identifier());
        hasAnswered();
        return found.filter(task -> site.isStartOf(entry, task));
    }

    private boolean startWhatFits() {
        Room room = new Room();
        boolean any = false;
        for (QueueEntry entry : file.entries()) {
            if (entry.state() == State.WAITING && site.mayStart(entry) && !file.isPaused() && room.has(entry)) {
                start(entry);
                room.forget();
                any = true;
            }
        }
        return any;
    }

    private void start(QueueEntry entry) {
        try {
            String account = site.account(entry);
            if (!account.equals(entry.account())) {
                fail(
                        entry,
                        ExitCode.NOT_READY,
                        "It is for account " + entry.account() + ", but the calls go to " + account);
                return;
            }
            if (!file.claim(entry.in(State.STARTING, execution.clock().instant(), ""))) {
                return;
            }
            site.start(entry);
            put(entry, State.STARTED, "");
            say("Started " + entry.identifier() + ".");
        } catch (FailureException e) {
            failed(entry, e);
        }
    }

    private void failed(QueueEntry entry, FailureException e) {
        Failure failure = e.failure();
        if (RefusedKeys.isMeant(failure)) {
            waitAgain(entry);
            throw e;
        }
        if (failure instanceof Failure.Interrupted || Passing.isPassing(failure)) {
            throw e;
        }
        String code = failure.code().orElse("");
        if (LATER.contains(code)) {
            waitAgain(entry);
            sleep();
        } else if (code.startsWith("ExportTaskAlreadyExists") && task(entry).isPresent()) {
            put(entry, State.STARTED, "");
        } else {
            fail(entry, failure.exitCode(), failure.message());
        }
    }

    private void fail(QueueEntry entry, int code, String reason) {
        put(entry, State.FAILED, reason);
        String text = entry.identifier() + " was not started: " + reason;
        say(text);
        refused.add(text);
        worst = worst == ExitCode.OK ? code : worst;
    }

    /** With the time of before: a start that the service does not show yet is known by it later. */
    private void waitAgain(QueueEntry entry) {
        file.replace(entry.in(State.WAITING, entry.changed(), ""));
    }

    private void put(QueueEntry entry, State state, String reason) {
        Instant now = execution.clock().instant();
        file.replace(entry.in(state, now, reason));
    }

    private void say(String text) {
        execution.console().notice(SafeText.lines(text));
    }

    private void sleep() {
        try {
            execution.pause().sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new FailureException(
                    new Failure.Interrupted("Stopped draining. What waits is started by the next 'queue drain'.", ""),
                    e);
        }
    }

    /** What runs now, asked once for each account and region. */
    private final class Room {
        private String place = "";
        private int running;
        private final Set<String> sources = new HashSet<>();

        boolean has(QueueEntry entry) {
            String wanted = entry.account() + " " + entry.region() + " " + entry.endpoint();
            if (!wanted.equals(place)) {
                look(entry);
                place = wanted;
            }
            return running < slots && !sources.contains(entry.source());
        }

        private void look(QueueEntry entry) {
            sources.clear();
            List<ExportTask> tasks = site.tasks(entry).list(ExportTasks.Selection.all()).stream()
                    .filter(task -> RUNNING.contains(task.status()))
                    .toList();
            hasAnswered();
            running = tasks.size();
            tasks.forEach(task -> sources.add(task.sourceArn()));
        }

        /** After a start the account is looked at again: others start exports, too. */
        void forget() {
            place = "";
        }
    }
}
