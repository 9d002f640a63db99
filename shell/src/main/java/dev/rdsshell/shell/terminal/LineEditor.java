package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.KeyBinding.EditedLine;
import java.io.IOError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;

/** Where a person types lines. */
public final class LineEditor {
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final SystemTerminal system;
    private final Terminal terminal;
    private final LineEditing editing;
    private final ShellLineReader reader;
    private final SharedHistory history;
    private final LastLine last = new LastLine();

    /** Opens the terminal. */
    public LineEditor(SystemTerminal terminal, LineEditing editing) {
        this.system = terminal;
        this.terminal = terminal.get();
        this.editing = editing;
        this.history = new SharedHistory(editing.history());
        this.reader = new ReaderAssembly(this.terminal, editing, history).reader();
        editing.keys().forEach(this::bind);
    }

    /** Waits for a line, with Ctrl-C and Ctrl-D as answers like any other. */
    public ReadResult readLine() {
        return readLine("");
    }

    /** The same, with a beginning that is already typed. */
    public ReadResult readLine(String begun) {
        try {
            last.begin();
            ReadResult read = read(begun);
            last.end();
            return read;
        } catch (InterruptedException ending) {
            return new ReadResult.EndOfInput();
        }
    }

    /** Before a signal ends the process: a line that is being typed is given up and the terminal left as it was. */
    public void leave() {
        try {
            last.finish(LEAVING);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private ReadResult read(String begun) {
        try {
            String text = reader.readLineWithInterrupts(null, null, begun);
            return new ReadResult.Line(withoutLastBreak(text));
        } catch (UserInterruptException ctrlC) {
            return new ReadResult.Interrupted();
        } catch (EndOfFileException | IOError gone) {
            return new ReadResult.EndOfInput();
        } finally {
            system.rest();
        }
    }

    /**
     * Removes the line that was entered last from the screen, so that something else can stand in its place. To be called
     * before anything else is written.
     */
    public void takeBack() {
        reader.takeBack();
    }

    /** Keeps a line that was entered elsewhere; one with a secret is dropped. */
    public void remember(String line) {
        history.add(line);
    }

    /** Whether a line that is already there can be changed: a terminal that hands over whole lines edits only what is typed. */
    public boolean canEdit() {
        return !InterruptKey.handsOverLines(terminal);
    }

    /** Prints a notice above the line that is being typed, from any thread. */
    public boolean printAbove(StyledLine line) {
        return reader.printAboveWhileReading(editing.theme().draw(line).toAnsi(terminal));
    }

    /**
     * The same for plain text that is safe for a terminal.
     *
     * @return false when no line is being typed: nothing was printed
     */
    boolean printAbove(String text) {
        return reader.printAboveWhileReading(text);
    }

    /** Draws prompt and hint anew because a fact has changed; from any thread. */
    public void redraw() {
        reader.redraw();
    }

    /** Rows for an open menu have arrived, or what is known about them has changed; from any thread. */
    public void suggestionsChanged() {
        reader.refreshMenu();
    }

    /** Writes what is not yet in the history's file. Every line is written as it is entered, so this is for the end. */
    public void saveHistory() {
        history.save();
    }

    /** How many lines have been remembered so far, those included that are forgotten since. */
    public int remembered() {
        return history.last() + 1;
    }

    /** The remembered lines, the oldest first. */
    public List<String> history() {
        List<String> lines = new ArrayList<>();
        history.forEach(entry -> lines.add(entry.line()));
        return lines;
    }

    /** Why the history's file cannot be used; empty when it can. */
    public String historyProblem() {
        return history.problem();
    }

    private void bind(KeyBinding binding) {
        KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
        Widget widget = () -> apply(binding);
        KeyNames.of(terminal).getOrDefault(binding.key(), List.of()).forEach(sent -> keys.bind(widget, sent));
    }

    private boolean apply(KeyBinding binding) {
        EditedLine before =
                new EditedLine(reader.getBuffer().toString(), reader.getBuffer().cursor());
        EditedLine after = binding.action().apply(before);
        reader.getBuffer().clear();
        reader.getBuffer().write(after.text());
        reader.getBuffer().cursor(after.cursor());
        return true;
    }

    private static String withoutLastBreak(String text) {
        return text.endsWith("\n") ? withoutLastBreak(text.substring(0, text.length() - 1)) : text;
    }
}
