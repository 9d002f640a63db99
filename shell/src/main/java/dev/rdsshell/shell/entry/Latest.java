package dev.rdsshell.shell.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Something that takes a while to find out about a text, and only matters for the texts that were asked for last. */
final class Latest<T> {
    /** Without an option that waits for its value a text is another one, and so it is with it again. */
    private static final int KEPT = 4;

    /** Nobody sees that something was waited for so long. */
    private static final long UNSEEN_MILLISECONDS = 40;

    private final Executor background;
    private final Map<String, CompletableFuture<T>> finding = new LinkedHashMap<>();

    Latest(Executor background) {
        this.background = background;
    }

    /** What is known of the text; for one that is new it is begun to be found out. */
    Optional<T> of(String wanted, Supplier<T> work) {
        CompletableFuture<T> found = finding.remove(wanted);
        if (found == null) {
            found = CompletableFuture.supplyAsync(work, background);
        }
        finding.put(wanted, found);
        if (finding.size() > KEPT) {
            finding.remove(finding.keySet().iterator().next());
        }
        return found.isDone() ? Optional.of(found.join()) : Optional.empty();
    }

    /** Waits for what is known a moment later, and so need not be painted twice. */
    void await(String wanted) {
        try {
            CompletableFuture<T> found = finding.get(wanted);
            if (found != null) {
                found.get(UNSEEN_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notYet) {
            return;
        }
    }
}
