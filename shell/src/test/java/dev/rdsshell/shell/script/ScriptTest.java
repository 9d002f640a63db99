package dev.rdsshell.shell.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file that cannot be read is one message; a file that root could read all the same has to be pretended. */
class ScriptTest {

    /** What it reads from, where the disk refuses. */
    private static final class Refusing extends Reader {
        private final IOException refusal;

        Refusing(IOException refusal) {
            this.refusal = refusal;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            throw refusal;
        }

        @Override
        public void close() {}
    }

    private static String refused(IOException refusal) {
        Script script = Script.of("nightly.rdsh", new Refusing(refusal));
        FailureException failure = assertThrows(FailureException.class, script::next);
        assertEquals(255, failure.failure().exitCode());
        return failure.failure().message() + " " + failure.failure().advice();
    }

    @Test
    void aFileThatMayNotBeRead() {
        assertEquals(
                "nightly.rdsh may not be read. Its permissions say so: ls -l nightly.rdsh",
                refused(new AccessDeniedException("nightly.rdsh")));
    }

    @Test
    void aDiskThatFails() {
        assertEquals(
                "nightly.rdsh cannot be read: Input/output error See that it exists and may be read.",
                refused(new IOException("Input/output error")));
    }

    @Test
    void aFileThatIsGone() {
        FailureException failure =
                assertThrows(FailureException.class, () -> Script.ofFile("a.rdsh", Path.of("/nonexistent/a.rdsh")));
        assertEquals("There is no file 'a.rdsh'.", failure.failure().message());
        assertInstanceOf(NoSuchFileException.class, failure.getCause());
    }

    /** As a system shell hands in {@code <(…)}; only Linux shows a pipe of another process as a file. */
    @Test
    void aPipeThatHasAPathIsReadLikeAFile() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        Process holder = new ProcessBuilder("sleep", "60").start();
        try {
            try (OutputStream pipe = holder.getOutputStream()) {
                pipe.write("echo one\n".getBytes(StandardCharsets.UTF_8));
            }
            Path path = Path.of("/proc", Long.toString(holder.pid()), "fd", "0");
            try (Script script = Script.ofFile("/dev/fd/63", path)) {
                assertEquals("echo one", script.next().orElseThrow().text());
                assertEquals(Optional.empty(), script.next());
                assertEquals(Optional.empty(), script.file());
            }
        } finally {
            holder.destroyForcibly();
        }
    }
}
