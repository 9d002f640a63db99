package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void sigintInterruptsTheCommandThatRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<String> command =
                CompletableFuture.supplyAsync(() -> new Interrupts().during(() -> waitUntilInterrupted(running)));
        assertTrue(running.await(20, TimeUnit.SECONDS));
        sendInterrupt();
        assertEquals("interrupted", command.get(20, TimeUnit.SECONDS));
    }

    @Test
    void afterACommandItsThreadIsNotInterrupted() {
        new Interrupts().during(() -> {
            Thread.currentThread().interrupt();
            return "";
        });
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void afterACommandTheHandlerBeforeItIsBack() throws Exception {
        CountDownLatch handled = new CountDownLatch(1);
        HeldSignal.during("INT", handled::countDown, () -> {
            new Interrupts().during(() -> "");
            sendInterrupt();
            return awaited(handled);
        });
        assertEquals(0, handled.getCount());
    }

    @Test
    void theLastThingsAreDoneBeforeTheProcessEnds() throws Exception {
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Interrupts interrupts = new Interrupts(exitCode::complete);
        interrupts.beforeTermination(() -> happened.add("history written"));
        new ProcessBuilder(
                        "kill", "-TERM", Long.toString(ProcessHandle.current().pid()))
                .start();
        assertEquals(143, exitCode.get(20, TimeUnit.SECONDS));
        assertEquals(List.of("history written"), happened);
        interrupts.close();
    }

    private static String waitUntilInterrupted(CountDownLatch running) {
        running.countDown();
        try {
            return new CountDownLatch(1).await(20, TimeUnit.SECONDS) ? "" : "never interrupted";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The real signal, to this very process. */
    private static void sendInterrupt() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-INT",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
