package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What parameter entry needs of the other rooms.
 *
 * @param prompt stands before the line
 * @param readings tells what a line means
 * @param completer tells what could stand at the cursor
 * @param history earlier lines, the oldest first
 * @param summary tells what a request means
 * @param keys which key does what
 * @param memory keeps which panels are open
 * @param clipboard takes what is copied
 * @param carried adds to the global options of a line those that it takes from the session
 * @param source what is known of the one that a line names
 * @param background where things are looked up
 */
public record EntryTools(
        Supplier<StyledLine> prompt,
        LineReadings readings,
        LineCompleter completer,
        Supplier<List<String>> history,
        RequestSummary summary,
        KeyChoice keys,
        PanelMemory memory,
        Consumer<String> clipboard,
        UnaryOperator<GlobalOptions> carried,
        KnownAccount account,
        Executor background) {

    /** The same with more in front of what is entered. */
    public EntryTools behind(String text) {
        return new EntryTools(
                () -> prompt.get().and(text),
                readings,
                completer,
                history,
                summary,
                keys,
                memory,
                clipboard,
                carried,
                account,
                background);
    }
}
