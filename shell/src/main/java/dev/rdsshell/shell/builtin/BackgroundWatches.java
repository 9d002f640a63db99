package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.watch.Course;
import dev.rdsshell.shell.watch.Recall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The watches that run behind the prompt of this session. */
public final class BackgroundWatches {
    private final Executor workers;
    private final Map<Integer, Running> running = new ConcurrentSkipListMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private volatile Runnable changed = () -> {};

    private record Running(Behind what, FutureTask<Integer> work, CountDownLatch end) {}

    /**
     * One of them.
     *
     * @param session as it was when it began
     * @param course what it comes to know
     * @param recall ends it
     */
    record Behind(WatchRequest request, CurrentSession session, Course course, Recall recall) {}

    /** @param workers each watch keeps one of them busy */
    public BackgroundWatches(Executor workers) {
        this.workers = workers;
    }

    /** @param listener told from any thread when one begins or ends */
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    public int count() {
        return running.size();
    }

    /** {@code [1] watch-progress night}, for each. */
    public List<String> lines() {
        return running.entrySet().stream()
                .map(entry -> "[" + entry.getKey() + "] "
                        + entry.getValue().what().request().comeBack())
                .toList();
    }

    /** The lines that bring them back. */
    public List<String> comeBack() {
        return running.values().stream()
                .map(entry -> entry.what().request().comeBack())
                .toList();
    }

    /**
     * Begins one.
     *
     * @param watch runs it to its end
     * @return its number
     */
    int begin(Behind what, IntSupplier watch, Console console) {
        int number = last.incrementAndGet();
        CountDownLatch end = new CountDownLatch(1);
        FutureTask<Integer> work = new FutureTask<>(() -> toTheEnd(number, watch, console, end));
        running.put(number, new Running(what, work, end));
        workers.execute(work);
        changed.run();
        return number;
    }

    private int toTheEnd(int number, IntSupplier watch, Console console, CountDownLatch end) {
        try {
            int code = watch.getAsInt();
            if (code != ExitCode.INTERRUPTED) {
                console.notice("[" + number + "] The watch has ended with exit code " + code + ".");
            }
            return code;
        } catch (FailureException e) {
            console.notice(
                    "[" + number + "] The watch has ended: " + e.failure().message());
            e.failure().advice().lines().forEach(console::notice);
            return e.failure().exitCode();
        } finally {
            running.remove(number);
            changed.run();
            end.countDown();
        }
    }

    /** The latest one's number, or empty where none runs. */
    Optional<Integer> latest() {
        return running.keySet().stream().reduce((first, second) -> second);
    }

    /**
     * Has one end between two looks, and waits for that; empty where there is none of that number. A line that follows an export
     * comes to its end before.
     *
     * @throws InterruptedException after Ctrl-C
     */
    Optional<Behind> recall(int number) throws InterruptedException {
        Running found = running.get(number);
        if (found == null) {
            return Optional.empty();
        }
        found.what().recall().ask();
        found.end().await();
        return Optional.of(found.what());
    }

    /** Ends one; gives what it was asked to watch, or empty where there is none of that number. */
    Optional<Behind> stop(int number) {
        Running found = running.remove(number);
        if (found == null) {
            return Optional.empty();
        }
        found.work().cancel(true);
        changed.run();
        return Optional.of(found.what());
    }
}
