package dev.rdsshell.shell.terminal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When an open menu is found out anew: for a key at once, for rows that arrive a little later, so that many pages are shown
 * together. While a long list is loaded it takes a small part of the time only, which leaves the rest to whoever types.
 */
final class Refreshing {
    private static final Duration GATHERING = Duration.ofMillis(50);

    /** So many times as long as a refreshing took, none follows for rows that arrive. */
    private static final int REST = 9;

    private final Background background;
    private final Runnable refresh;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean arriving = new AtomicBoolean();
    private volatile Duration gathering = GATHERING;

    Refreshing(Background background, Runnable refresh) {
        this.background = background;
        this.refresh = refresh;
    }

    /** What is typed while one waits for its turn is heeded by that one. */
    void atOnce() {
        if (wanted.compareAndSet(false, true)) {
            background.after(Duration.ZERO, () -> {
                wanted.set(false);
                refresh.run();
            });
        }
    }

    void whenRowsArrived() {
        if (arriving.compareAndSet(false, true)) {
            background.after(gathering, this::refreshGathered);
        }
    }

    private void refreshGathered() {
        arriving.set(false);
        long begun = System.nanoTime();
        refresh.run();
        Duration rest = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST);
        gathering = rest.compareTo(GATHERING) > 0 ? rest : GATHERING;
    }
}
