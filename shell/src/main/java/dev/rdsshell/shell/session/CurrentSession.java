package dev.rdsshell.shell.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The session as it is now. Whoever has to react to a change of account or region listens here. */
public final class CurrentSession {
    private final AtomicReference<Session> now;
    private final List<BiConsumer<Session, Session>> listeners = new CopyOnWriteArrayList<>();

    public CurrentSession(Session start) {
        this.now = new AtomicReference<>(start);
    }

    public Session get() {
        return now.get();
    }

    /** Replaces the session and tells the listeners what it was and what it is. */
    public void change(UnaryOperator<Session> change) {
        Session before = now.get();
        Session after = now.updateAndGet(change);
        listeners.forEach(listener -> listener.accept(before, after));
    }

    /** @param listener takes the session before and after a change */
    public void onChange(BiConsumer<Session, Session> listener) {
        listeners.add(listener);
    }
}
