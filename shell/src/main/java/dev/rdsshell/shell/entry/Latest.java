package dev.rdsshell.shell.entry;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Something that takes a while to find out about a text, and only ever matters for the text of now. */
final class Latest<T> {
    private static final long PATIENCE_MILLISECONDS = 2000;

    private final Executor background;
    private String text = "";
    private CompletableFuture<T> finding = new CompletableFuture<>();
    private boolean begun;

    Latest(Executor background) {
        this.background = background;
    }

    /** What is known of the text; for one that is new it is begun to be found out. */
    Optional<T> of(String wanted, Supplier<T> work) {
        if (!begun || !wanted.equals(text)) {
            begun = true;
            text = wanted;
            finding = CompletableFuture.supplyAsync(work, background);
        }
        return finding.isDone() ? Optional.of(finding.join()) : Optional.empty();
    }

    /** Waits a little; whether it is known then. */
    boolean await() {
        try {
            finding.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return finding.isDone();
        }
    }
}
