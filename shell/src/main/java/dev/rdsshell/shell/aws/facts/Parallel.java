package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Several things at the same time; Ctrl-C while one waits for any of them ends all. */
final class Parallel {
    private final Executor workers;
    private final List<FutureTask<?>> started = new CopyOnWriteArrayList<>();

    Parallel(Executor workers) {
        this.workers = workers;
    }

    /** Begins it now; the answer waits for its end. */
    <T> Supplier<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        started.add(task);
        workers.execute(task);
        return () -> end(task);
    }

    private <T> T end(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            started.forEach(each -> each.cancel(true));
            throw new FailureException(new Failure.Interrupted("", ""), stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
