package dev.rdsshell.shell.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    private static final String SINCE = "2026-01-31T03:00:00Z";

    private final Path file;

    RunLockTest(@TempDir Path folder) {
        this.file = folder.resolve("locks/nightly.lock");
    }

    @Test
    void whoHoldsItIsTold() throws IOException, InterruptedException {
        Process holder = LockHolder.of(file, SINCE);
        try {
            FailureException refused = assertThrows(FailureException.class, this::take);
            assertEquals(
                    "nightly.rdsh is running already: process " + holder.pid() + " since " + SINCE + ".",
                    refused.failure().message());
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatIsKilledHoldsNothing() throws IOException, InterruptedException {
        LockHolder.of(file, SINCE).destroyForcibly().waitFor();
        assertDoesNotThrow(this::take);
    }

    private void take() {
        RunLock.take(file, "nightly.rdsh", Instant.parse(SINCE)).close();
    }
}
