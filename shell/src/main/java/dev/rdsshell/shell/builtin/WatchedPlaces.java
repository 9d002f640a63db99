package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.check.ProtectedAccounts;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.watch.BoardActions;
import dev.rdsshell.shell.watch.Place;
import dev.rdsshell.shell.watch.Sight;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The places that a watch is about, and what the person at its board can do there.
 *
 * @param workers send what nobody waits for
 */
record WatchedPlaces(
        Map<Place, Watched> places,
        Account account,
        ProtectedAccounts protectedAccounts,
        Executor workers,
        Execution execution)
        implements BoardActions {

    /**
     * One of them.
     *
     * @param connection may throw a {@link FailureException}: that place cannot be reached
     * @param tasks asked without ever asking the person
     */
    record Watched(Supplier<Connection> connection, ExportTasks tasks) {}

    /** A place that stays locked says why itself, at the next question to it. */
    @Override
    public void unlock() {
        for (Watched place : places.values()) {
            try {
                account.unlock(place.connection().get());
            } catch (FailureException locked) {
                if (locked.failure() instanceof Failure.Interrupted) {
                    throw locked;
                }
            }
        }
    }

    @Override
    public boolean asksBeforeCancel(Sight.Key export) {
        try {
            return protectedAccounts.asks(place(export).connection().get(), execution.mode());
        } catch (FailureException unknown) {
            return true;
        }
    }

    @Override
    public void cancel(Sight.Key export) {
        Watched place = place(export);
        try {
            if (protectedAccounts.confirmed(place.connection().get(), export.identifier(), execution)) {
                workers.execute(() -> send(export, place.tasks()));
            }
        } catch (FailureException e) {
            sayNot(export, e);
        }
    }

    private Watched place(Sight.Key export) {
        Watched place = places.get(export.place());
        if (place == null) {
            throw new IllegalArgumentException("no place of this watch: " + export.place());
        }
        return place;
    }

    private void send(Sight.Key export, ExportTasks tasks) {
        Console console = execution.console();
        try {
            tasks.cancel(export.identifier());
            console.notice(SafeText.line(export.identifier())
                    + " is being canceled. What it has written stays in the bucket.");
        } catch (FailureException e) {
            sayNot(export, e);
        }
    }

    private void sayNot(Sight.Key export, FailureException e) {
        execution
                .console()
                .notice(SafeText.line(export.identifier()) + " was not canceled: "
                        + e.failure().message());
    }
}
