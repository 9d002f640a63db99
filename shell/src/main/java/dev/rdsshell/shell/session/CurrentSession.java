package dev.rdsshell.shell.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The session as it is now. Whoever has to react to a change of account or region listens here. */
public final class CurrentSession {
    private volatile Session now;
    private volatile @Nullable Object lastAnswer;
    private final List<BiConsumer<Session, Session>> listeners = new CopyOnWriteArrayList<>();

    public CurrentSession(Session start) {
        this.now = start;
    }

    public Session get() {
        return now;
    }

    /** The document of the last answer, before any query; null where there was none. */
    public @Nullable Object lastAnswer() {
        return lastAnswer;
    }

    public void answered(@Nullable Object document) {
        lastAnswer = document;
    }

    /** Replaces the session and tells the listeners what it was and what it is. */
    public void change(UnaryOperator<Session> change) {
        Session before;
        Session after;
        synchronized (this) {
            before = now;
            after = change.apply(before);
            now = after;
        }
        listeners.forEach(listener -> listener.accept(before, after));
    }

    /** @param listener takes the session before and after a change */
    public void onChange(BiConsumer<Session, Session> listener) {
        listeners.add(listener);
    }
}
