package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.failure.Termination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Signals of the system as events of the shell.
 *
 * <p>Ctrl-C during a command interrupts the thread that runs it and nothing else; every wait of ours ends by that. At the
 * prompt the line editor has its own handler. SIGTERM and SIGHUP end the process after the last things were written; a script
 * that runs is interrupted first, so that it sums up how far it came.
 */
public final class Interrupts implements AutoCloseable {
    private static final int TERMINATED = 143;
    private static final int HUNG_UP = 129;
    private static final Duration LAST_THINGS = Duration.ofSeconds(5);

    private final IntConsumer exit;
    private final List<HeldSignal> held = new ArrayList<>();
    private final Termination termination = new Termination();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<Target> running = Optional.empty();

    public Interrupts() {
        this(code -> Runtime.getRuntime().exit(code));
    }

    /** @param exit ends the process with an exit code */
    Interrupts(IntConsumer exit) {
        this.exit = exit;
    }

    /**
     * Runs a command on this thread; Ctrl-C meanwhile interrupts it. Afterwards the thread is not interrupted, whenever
     * Ctrl-C came. Where a signal ends the process meanwhile, it ends here: nothing goes on behind the command.
     */
    public <T> T during(Supplier<T> command) {
        Target target = new Target(Thread.currentThread());
        Optional<Target> outer = running;
        running = Optional.of(target);
        try {
            return HeldSignal.during("INT", target::interrupt, command);
        } finally {
            running = outer;
            target.release();
            if (outer.isEmpty() && ending.get()) {
                await(ended);
            }
        }
    }

    /** Whether a signal ends the process. */
    public Termination termination() {
        return termination;
    }

    /**
     * Says what is to be done before SIGTERM or SIGHUP ends the process: histories and queues written, the terminal put
     * back. It has 5 seconds, because a terminal that hung up may never take another byte; a script that runs has as many.
     */
    public void beforeTermination(Runnable lastThings) {
        held.add(new HeldSignal("TERM", () -> end(lastThings, TERMINATED)));
        held.add(new HeldSignal("HUP", () -> end(lastThings, HUNG_UP)));
    }

    /** Gives SIGTERM and SIGHUP back to whoever had them. */
    @Override
    public void close() {
        held.forEach(HeldSignal::release);
        held.clear();
    }

    private void end(Runnable lastThings, int exitCode) {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        termination.begin(exitCode);
        if (termination.isWaitedFor()) {
            running.ifPresent(Target::stop);
        }
        doInTime(lastThings);
        exit.accept(exitCode);
        ended.countDown();
    }

    private static void doInTime(Runnable lastThings) {
        Thread worker = new Thread(lastThings, "last-things");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(LAST_THINGS.toMillis());
        } catch (InterruptedException alsoAnEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException alsoAnEnd) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread of one command, as long as the command runs: a signal that is late must not hit the next one. */
    private static final class Target {
        private final Thread thread;
        private boolean released;
        private final CountDownLatch done = new CountDownLatch(1);

        Target(Thread thread) {
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!released) {
                thread.interrupt();
            }
        }

        /** Interrupts it, and waits until it has ended. */
        void stop() {
            interrupt();
            try {
                done.await(LAST_THINGS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException alsoAnEnd) {
                Thread.currentThread().interrupt();
            }
        }

        void release() {
            synchronized (this) {
                released = true;
            }
            done.countDown();
            Thread.interrupted();
        }
    }
}
