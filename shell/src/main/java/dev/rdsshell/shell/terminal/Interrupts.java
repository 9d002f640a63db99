package dev.rdsshell.shell.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Signals of the system as events of the shell.
 *
 * <p>Ctrl-C during a command interrupts the thread that runs it and nothing else; every wait of ours ends by that. At the
 * prompt the line editor has its own handler. SIGTERM and SIGHUP end the process after the last things were written.
 */
public final class Interrupts implements AutoCloseable {
    private static final int TERMINATED = 143;
    private static final int HUNG_UP = 129;
    private static final Duration LAST_THINGS = Duration.ofSeconds(5);

    private final IntConsumer exit;
    private final List<HeldSignal> held = new ArrayList<>();

    public Interrupts() {
        this(code -> Runtime.getRuntime().exit(code));
    }

    /** @param exit ends the process with an exit code */
    Interrupts(IntConsumer exit) {
        this.exit = exit;
    }

    /**
     * Runs a command on this thread; Ctrl-C meanwhile interrupts it. Afterwards the thread is not interrupted, whenever
     * Ctrl-C came.
     */
    public <T> T during(Supplier<T> command) {
        Target target = new Target(Thread.currentThread());
        try {
            return HeldSignal.during("INT", target::interrupt, command);
        } finally {
            target.release();
        }
    }

    /**
     * Says what is to be done before SIGTERM or SIGHUP ends the process: histories and queues written, the terminal put
     * back. It has 5 seconds, because a terminal that hung up may never take another byte.
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
        Thread worker = new Thread(lastThings, "last-things");
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(LAST_THINGS.toMillis());
        } catch (InterruptedException alsoAnEnd) {
            Thread.currentThread().interrupt();
        }
        exit.accept(exitCode);
    }

    /** The thread of one command, as long as the command runs: a signal that is late must not hit the next one. */
    private static final class Target {
        private final Thread thread;
        private boolean released;

        Target(Thread thread) {
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!released) {
                thread.interrupt();
            }
        }

        void release() {
            synchronized (this) {
                released = true;
            }
            Thread.interrupted();
        }
    }
}
