package dev.rdsshell.shell.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of the process while a line is being typed. The thread that reads must leave the terminal itself, because only
 * the editor knows what it has changed there; then it stays where it is, so that the exit code is the signal's and no
 * further line is read.
 */
final class LastLine {
    private @Nullable Thread reading;
    private boolean ended;

    /** The calling thread is going to read a line. */
    synchronized void begin() throws InterruptedException {
        stayOnceEnded();
        reading = Thread.currentThread();
    }

    /** The calling thread has left the editor. */
    synchronized void end() throws InterruptedException {
        reading = null;
        notifyAll();
        stayOnceEnded();
    }

    /** Makes the thread that reads leave the editor, and waits until it has. */
    synchronized void finish(Duration atMost) throws InterruptedException {
        ended = true;
        long last = System.nanoTime() + atMost.toNanos();
        if (reading != null) {
            reading.interrupt();
        }
        while (reading != null && System.nanoTime() < last) {
            wait(Math.max(1, (last - System.nanoTime()) / 1_000_000));
        }
    }

    private void stayOnceEnded() throws InterruptedException {
        while (ended) {
            wait();
        }
    }
}
