package dev.rdsshell.shell.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
}
