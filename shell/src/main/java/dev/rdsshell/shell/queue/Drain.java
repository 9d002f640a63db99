package dev.rdsshell.shell.queue;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Works through the queue: starts an entry whenever the account has room for it, until none waits.
 *
 * <p>Before each start the entry is written down as STARTING. After a kill the next one who drains describes the task of that
 * identifier: where the service knows it, it was started; where not, it waits again.
 */
public final class Drain {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final Set<String> LIMIT = Set.of("ExportTaskLimitReached", "ExportTaskLimitReachedFault");
    private static final String SOURCE_STATE = "InvalidExportSourceState";

    private final QueueFile file;
    private final Site site;
    private final Execution execution;
    private final int slots;
    private int worst = ExitCode.OK;
    private final List<String> refused = new ArrayList<>();
    private final Reach reach = new Reach();

    /** What a drain asks and does in an account. */
    public interface Site {
        /** The id of the account that the entry's line would reach. */
        String account(QueueEntry entry);

        /** The export tasks of the account and region of the entry. */
        ExportTasks tasks(QueueEntry entry);

        /** Whether the task is what the entry's line asks for, and has begun since the entry was last changed. */
        boolean isStartOf(QueueEntry entry, ExportTask task);

        /**
         * Whether a source whose state was refused may be exported later: another task exports it, or did until now, or it is
         * not available yet. No time mends another engine or another storage.
         */
        boolean canStartLater(QueueEntry entry);

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
        for (List<QueueEntry> left = left(); !left.isEmpty(); left = left()) {
            reach.beginPass();
            settle();
            if (!startWhatFits()) {
                rest();
            }
        }
        if (file.entries().stream().anyMatch(entry -> entry.isWaiting() && mayStart(entry))) {
            say("The queue is paused. 'queue drain' goes on.");
        }
        return new Outcome.Finished(worst, String.join("; ", refused));
    }

    /** What there is to do: a pause holds back starts, but nobody leaves before those that were begun are known. */
    private List<QueueEntry> left() {
        boolean paused = file.isPaused();
        return file.entries().stream()
                .filter(entry -> entry.state() == State.STARTING || (!paused && entry.isWaiting() && mayStart(entry)))
                .toList();
    }

    /** Where that cannot be asked, the pass over the queue finds out why. */
    private boolean mayStart(QueueEntry entry) {
        try {
            return site.mayStart(entry);
        } catch (FailureException e) {
            refuseToGoOn(e);
            return true;
        }
    }

    /** Nothing can be done now. A service that has answered before comes back. */
    private void rest() {
        List<QueueEntry> left = left();
        if (left.isEmpty()) {
            return;
        }
        reach.end(left).ifPresent(e -> {
            throw e;
        });
        reach.news().forEach(why -> say("No answer (" + why + "); the queue waits and tries again."));
        sleep();
    }

    /** Does something in the entry's account; gives whether it did, and leaves a place that does not answer for the next pass. */
    private boolean reaching(QueueEntry entry, BooleanSupplier work) {
        try {
            return reach.isOpen(entry) && work.getAsBoolean();
        } catch (FailureException e) {
            refuseToGoOn(e);
            reach.hasFailed(entry, e);
            return false;
        }
    }

    private static void refuseToGoOn(FailureException e) {
        if (RefusedKeys.isMeant(e.failure())) {
            throw loginNeeded(e);
        }
        if (e.failure() instanceof Failure.Interrupted) {
            throw e;
        }
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

    /** Finds out what became of starts during which the process was killed, or nothing was heard. */
    private void settle() {
        for (QueueEntry entry : file.entries()) {
            if (entry.state() == State.STARTING) {
                reaching(entry, () -> settled(entry));
            }
        }
    }

    private boolean settled(QueueEntry entry) {
        boolean started = task(entry).isPresent();
        if (started) {
            site.found(entry);
            put(entry, State.STARTED, "");
        } else {
            waitAgain(entry);
        }
        return started;
    }

    /** The task that the start of the entry has led to, of which no answer told. */
    private Optional<ExportTask> task(QueueEntry entry) {
        Optional<ExportTask> found = site.tasks(entry).find(entry.identifier());
        reach.hasAnswered(entry);
        return found.filter(task -> site.isStartOf(entry, task));
    }

    private boolean startWhatFits() {
        Room room = new Room(site, reach, slots);
        boolean any = false;
        for (QueueEntry entry : file.entries()) {
            if (entry.state() == State.WAITING && !file.isPaused()) {
                any |= reaching(entry, () -> site.mayStart(entry) && room.has(entry) && start(entry, room));
            }
        }
        return any;
    }

    /** @return whether the entry has come to anything */
    private boolean start(QueueEntry entry, Room room) {
        try {
            String account = site.account(entry);
            if (!account.equals(entry.account())) {
                return fail(
                        entry,
                        ExitCode.NOT_READY,
                        "It is for account " + entry.account() + ", but the calls go to " + account);
            }
            if (file.claim(entry.in(State.STARTING, execution.clock().instant(), ""))) {
                room.forget();
                site.start(entry);
                put(entry, State.STARTED, "");
                say("Started " + entry.identifier() + ".");
            }
            return true;
        } catch (FailureException e) {
            return failed(entry, e, room);
        }
    }

    private boolean failed(QueueEntry entry, FailureException e, Room room) {
        Failure failure = e.failure();
        if (RefusedKeys.isMeant(failure)) {
            waitAgain(entry);
            throw e;
        }
        if (failure instanceof Failure.Interrupted || Passing.isPassing(failure)) {
            throw e;
        }
        String code = failure.code().orElse("");
        if (LIMIT.contains(code)) {
            room.fill(entry);
        }
        if (LIMIT.contains(code) || (code.startsWith(SOURCE_STATE) && site.canStartLater(entry))) {
            waitAgain(entry);
            return false;
        }
        if (code.startsWith("ExportTaskAlreadyExists") && task(entry).isPresent()) {
            put(entry, State.STARTED, "");
            return true;
        }
        return fail(entry, failure.exitCode(), failure.message());
    }

    private boolean fail(QueueEntry entry, int code, String reason) {
        put(entry, State.FAILED, reason);
        String text = entry.identifier() + " was not started: " + reason;
        say(text);
        refused.add(text);
        worst = worst == ExitCode.OK ? code : worst;
        return true;
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
}
