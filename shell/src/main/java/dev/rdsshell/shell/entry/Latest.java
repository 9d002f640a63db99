package dev.rdsshell.shell.entry;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Something that takes a while to find out about a text, and only ever matters for the text of now. */
final class Latest<T> {
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
        boolean isKnown = finding.isDone() && !finding.isCompletedExceptionally();
        return isKnown ? Optional.of(finding.join()) : Optional.empty();
    }
}
