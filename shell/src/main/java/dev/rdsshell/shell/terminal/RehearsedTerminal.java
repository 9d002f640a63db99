package dev.rdsshell.shell.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/** A terminal at which nobody sits: a pseudo-terminal whose keys are chosen beforehand and whose screen nobody sees. */
public final class RehearsedTerminal {
    private static final Size SIZE = new Size(100, 30);

    private RehearsedTerminal() {}

    /** What the terminal of a process needs, and a rehearsed one does not. */
    private static final List<String> ONLY_AT_A_TERMINAL = List.of(
            "org.jline.terminal.TerminalBuilder$SystemOutput",
            "org.jline.terminal.impl.PosixSysTerminal",
            "org.jline.terminal.impl.jni.linux.LinuxNativePty$1",
            "org.jline.utils.FastBufferedOutputStream",
            "org.jline.utils.ShutdownHooks",
            "org.jline.utils.ShutdownHooks$1",
            "org.jline.utils.ShutdownHooks$Task",
            "org.jline.utils.Signals");

    /** @param keys what is typed; the last of it has to end the program that reads it */
    public static SystemTerminal typing(String keys) {
        return new SystemTerminal(() -> open(keys));
    }

    private static Terminal open(String keys) throws IOException {
        ONLY_AT_A_TERMINAL.forEach(RehearsedTerminal::meet);
        return SystemTerminal.builder()
                .type("xterm-256color")
                .system(false)
                .streams(new Keys(keys.getBytes(StandardCharsets.UTF_8)), OutputStream.nullOutputStream())
                .size(SIZE)
                .build();
    }

    /** The class of another version of JLine, or of another system, is not missed. */
    private static void meet(String className) {
        try {
            Class.forName(className);
        } catch (ClassNotFoundException | LinkageError unknown) {
            return;
        }
    }

    /** After the last key nobody types any more, which is not the end of the input. */
    private static final class Keys extends InputStream {
        private final byte[] keys;
        private final CountDownLatch closed = new CountDownLatch(1);
        private int typed;

        Keys(byte[] keys) {
            this.keys = keys;
        }

        @Override
        public int read() {
            if (typed < keys.length) {
                return keys[typed++];
            }
            try {
                closed.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int taken = Math.min(length, keys.length - typed);
            if (taken <= 0) {
                return read();
            }
            byte[] next = Arrays.copyOfRange(keys, typed, typed + taken);
            System.arraycopy(next, 0, buffer, offset, taken);
            typed += taken;
            return taken;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
