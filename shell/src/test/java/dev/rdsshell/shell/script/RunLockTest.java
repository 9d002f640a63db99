package dev.rdsshell.shell.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    @Test
    void nothingStaysBehindOfALockThatIsGivenBack() {
        RunLock lock = RunLock.take(file, "nightly.rdsh", Instant.parse(SINCE));
        assertTrue(Files.exists(file));
        lock.close();
        assertFalse(Files.exists(file));
        lock.close();
        take();
        assertFalse(Files.exists(file));
    }

    @Test
    void whatAKilledProcessLeftBehindIsTakenOver() throws IOException, InterruptedException {
        LockHolder.of(file, SINCE).destroyForcibly().waitFor();
        assertTrue(Files.exists(file));
        take();
        assertFalse(Files.exists(file));
    }

    @Test
    void whoTakesItAgainInsideHoldsItToTheEnd() throws IOException, InterruptedException {
        RunLock outer = RunLock.take(file, "nightly.rdsh", Instant.parse(SINCE));
        take();
        assertTrue(Files.exists(file));
        assertNotEquals(0, LockHolder.refused(file));
        outer.close();
        assertFalse(Files.exists(file));
    }

    @Test
    void ofTwoWhoWaitForTheEndOfAThirdOneGetsItAtATime() throws IOException, InterruptedException {
        Process holder = LockHolder.of(file, SINCE);
        List<Process> waiting = List.of(LockContender.of(file, 100), LockContender.of(file, 100));
        assertNotEquals(0, LockHolder.refused(file));
        holder.destroyForcibly().waitFor();
        for (Process process : waiting) {
            assertEquals(0, process.waitFor());
        }
        assertFalse(Files.exists(file));
    }

    private void take() {
        RunLock.take(file, "nightly.rdsh", Instant.parse(SINCE)).close();
    }
}
