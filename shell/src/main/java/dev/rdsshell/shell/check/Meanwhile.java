package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Console;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what a person waits for once that takes a while, and takes it back when it is over. */
final class Meanwhile {
    /** What is over sooner needs no word. */
    private static final Duration SOON = Duration.ofMillis(700);

    private final Console console;
    private boolean shown;
    private boolean over;

    private Meanwhile(Console console) {
        this.console = console;
    }

    /** Does the work, and gives what it gives. */
    static <T> T says(String what, Console console, Supplier<T> work) {
        Meanwhile meanwhile = new Meanwhile(console);
        Executor later = CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> meanwhile.show(what));
        try {
            return work.get();
        } finally {
            meanwhile.end();
        }
    }

    private synchronized void show(String what) {
        if (!over) {
            shown = true;
            console.passing(what);
        }
    }

    private synchronized void end() {
        over = true;
        if (shown) {
            console.passing("");
        }
    }
}
