package dev.rdsshell.shell.watch;

import org.jspecify.annotations.Nullable;

/**
 * Has a watch behind the prompt end at its next look, which it takes at once where it only waits for that. A line that follows an
 * export comes to its end before.
 */
public final class Recall {
    private boolean wanted;
    private @Nullable Thread waiting;

    /** Lets time pass. */
    @FunctionalInterface
    interface Wait {
        Audience.Wish pass() throws InterruptedException;
    }

    /** Asks for the end; from any thread. */
    public synchronized void ask() {
        wanted = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Waits, unless the end is wanted or comes to be. */
    Audience.Wish during(Wait wait) throws InterruptedException {
        if (!begins()) {
            return Audience.Wish.LEAVE;
        }
        try {
            Audience.Wish wish = wait.pass();
            return isWantedAtEnd() ? Audience.Wish.LEAVE : wish;
        } catch (InterruptedException e) {
            if (isWantedAtEnd()) {
                return Audience.Wish.LEAVE;
            }
            throw e;
        }
    }

    private synchronized boolean begins() {
        waiting = wanted ? null : Thread.currentThread();
        return !wanted;
    }

    /** An interrupt that came too late is meant for nothing else. */
    private synchronized boolean isWantedAtEnd() {
        waiting = null;
        if (wanted) {
            Thread.interrupted();
        }
        return wanted;
    }
}
