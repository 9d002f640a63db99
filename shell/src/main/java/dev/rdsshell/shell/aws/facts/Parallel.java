package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Facts that are looked up at the same time. What one hangs on it waits for itself, so that all are begun at once. None is
 * waited for when the patience for all of them is at its end; Ctrl-C while one waits for any of them ends all.
 */
final class Parallel {
    private final Executor workers;
    private final String late;
    private final List<FutureTask<?>> started = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    Parallel(Executor workers, Patience patience) {
        this.workers = workers;
        this.late = "no answer within " + patience.time().toSeconds() + " s";
        patience.over().execute(() -> over.complete(true));
    }

    /** Begins it now; the answer waits for its end. */
    <T> Supplier<Fact<T>> start(Supplier<Fact<T>> lookup) {
        CompletableFuture<Fact<T>> brought = new CompletableFuture<>();
        CompletableFuture<Fact<T>> first =
                brought.applyToEither(over.thenApply(passed -> Fact.unknown(late)), answer -> answer);
        FutureTask<?> task = new FutureTask<>(() -> bring(lookup, brought), null);
        started.add(task);
        workers.execute(task);
        return () -> answer(first);
    }

    private static <T> void bring(Supplier<Fact<T>> lookup, CompletableFuture<Fact<T>> brought) {
        try {
            brought.complete(lookup.get());
        } catch (RuntimeException | Error failed) {
            brought.completeExceptionally(failed);
        }
    }

    private <T> Fact<T> answer(CompletableFuture<Fact<T>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            stop();
            throw new FailureException(new Failure.Interrupted("", ""), stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Whatever is still being looked up is given up. */
    void stop() {
        started.forEach(each -> each.cancel(true));
    }
}
