package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.CurrentSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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

    private record Running(Stopped what, FutureTask<Integer> work) {}

    /**
     * One that was stopped.
     *
     * @param session as it was when it began
     */
    record Stopped(WatchRequest request, CurrentSession session) {}

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
     * @param session as it is now
     * @param watch runs it to its end
     * @return its number
     */
    int begin(WatchRequest request, CurrentSession session, IntSupplier watch, Console console) {
        int number = last.incrementAndGet();
        FutureTask<Integer> work = new FutureTask<>(() -> toTheEnd(number, watch, console));
        running.put(number, new Running(new Stopped(request, session), work));
        workers.execute(work);
        changed.run();
        return number;
    }

    private int toTheEnd(int number, IntSupplier watch, Console console) {
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
        }
    }

    /** The latest one's number, or empty where none runs. */
    Optional<Integer> latest() {
        return running.keySet().stream().reduce((first, second) -> second);
    }

    /** Ends one; gives what it was asked to watch, or empty where there is none of that number. */
    Optional<Stopped> stop(int number) {
        Running found = running.remove(number);
        if (found == null) {
            return Optional.empty();
        }
        found.work().cancel(true);
        changed.run();
        return Optional.of(found.what());
    }
}
