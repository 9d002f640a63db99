package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the line editor needs from the other rooms, in plain types.
 *
 * @param prompt drawn before every line and at every redraw, from what is known: it must not wait for anything
 * @param ending whether the text typed so far is whole or waits for another line
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
        Background background,
        BooleanSupplier colour) {
    public LineEditing {
        keys = List.copyOf(keys);
    }

    Theme theme() {
        return Theme.with(colour.getAsBoolean());
    }
}
