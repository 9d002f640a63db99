package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the line editor needs from the other rooms, in plain types.
 *
 * @param prompt drawn before every line and at every redraw, from what is known: it must not wait for anything
 * @param ending whether the text typed so far is whole or waits for another line
 * @param background where the choices of an open menu are found while a person types on
 * @param colour whether colour may be used; asked at every redraw
 */
public record LineEditing(
        Supplier<StyledLine> prompt,
        LineCompleter completer,
        LineHighlighter highlighter,
        LineHint hint,
        Function<String, Words.Ending> ending,
        HistorySettings history,
        List<KeyBinding> keys,
        Executor background,
        BooleanSupplier colour) {
    /** How long rows that arrive are gathered before an open menu shows them. */
    private static final long GATHERING_MILLISECONDS = 50;

    public LineEditing {
        keys = List.copyOf(keys);
    }

    Theme theme() {
        return Theme.with(colour.getAsBoolean());
    }

    /** The background a moment later. */
    Executor soon() {
        return CompletableFuture.delayedExecutor(GATHERING_MILLISECONDS, TimeUnit.MILLISECONDS, background);
    }
}
