package dev.rdsshell.shell.terminal;

import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** One signal of the process with a handler of ours, until it is released: then the handler before it is back. */
final class HeldSignal {
    private final String name;
    private final @Nullable Object before;

    /** @param name without SIG, such as {@code INT} */
    HeldSignal(String name, Runnable handler) {
        this.name = name;
        this.before = Signals.register(name, handler);
    }

    /** Does something while the signal has this handler. */
    static <T> T during(String name, Runnable handler, Supplier<T> work) {
        HeldSignal held = new HeldSignal(name, handler);
        try {
            return work.get();
        } finally {
            held.release();
        }
    }

    /** Does something that may replace the handler, or that has to go on when the signal comes. */
    static <T> T keeping(String name, Supplier<T> work) {
        return during(name, () -> {}, work);
    }

    void release() {
        Signals.unregister(name, before);
    }
}
