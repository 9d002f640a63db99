package dev.rdsshell.shell.terminal;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One signal of the process with a handler of ours, until it is released: then the handler before it is back.
 *
 * <p>{@code sun.misc.Signal} is the only way to a signal, and a compiler's warning; hence by reflection. JLine does the same,
 * but has java.util.logging set up for it, at every start.
 */
final class HeldSignal {
    private final Object signal;
    private final @Nullable Object before;

    /** @param name without SIG, such as {@code INT} */
    HeldSignal(String name, Runnable handler) {
        try {
            this.signal = Class.forName("sun.misc.Signal")
                    .getConstructor(String.class)
                    .newInstance(name);
            this.before = handle(signal, handlerOf(handler));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no sun.misc.Signal", e);
        }
    }

    private static Object handlerOf(Runnable handler) throws ClassNotFoundException {
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            handler.run();
            return null;
        });
    }

    /** Gives the handler before. */
    private static @Nullable Object handle(Object signal, @Nullable Object handler)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        return signal.getClass().getMethod("handle", signal.getClass(), type).invoke(null, signal, handler);
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
        try {
            handle(signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The signal's handler cannot be put back", e);
        }
    }
}
