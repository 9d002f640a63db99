package dev.rdsshell.completions.cache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells that a look-up has brought something, or has failed: an open menu is then asked for anew. */
public final class Arrivals {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener is run on the thread that brings the rows, and must not wait */
    public void whenRowsArrive(Runnable listener) {
        listeners.add(listener);
    }

    /** Says that there is something new. */
    public void announce() {
        listeners.forEach(Runnable::run);
    }
}
