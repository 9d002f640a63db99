package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jline.reader.Binding;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * JLine's editor with what stands around the line:
 *
 * <pre>
 *   prod us-west-2&gt; start-export-task --s3-b|ucket-name acme-exports     the rest of an earlier line, grey
 *   --s3-bucket-name  the bucket to export to                             the hint, or an open menu
 * </pre>
 */
final class ShellLineReader extends InterruptedLineReader {
    private final LineEditing editing;
    private final Surroundings surroundings;
    private final CompletionMenu menu;
    private boolean leaving;
    /** Rows that the line takes which was left last. */
    private int left;

    ShellLineReader(Terminal terminal, LineEditing editing) {
        super(terminal);
        this.editing = editing;
        this.surroundings = new Surroundings(editing);
        this.menu = new CompletionMenu(this, editing);
    }

    /**
     * Draws the prompt and everything else anew, from any thread, if a line is being typed. A dumb terminal cannot go back,
     * so there the next prompt is the first to show what has changed.
     */
    void redraw() {
        lock.lock();
        try {
            if (reading && canGoBack()) {
                setPrompt(null);
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean canGoBack() {
        return terminal.getStringCapability(Capability.cursor_up) != null;
    }

    /** Shows in an open menu what is known by now; from any thread. */
    void refreshMenu() {
        menu.rowsArrived();
    }

    /** Does something that the reader's own thread must not do at the same time. */
    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next key of an open menu; null at the end of the input. */
    @Nullable
    Binding readMenuKey() {
        return readBinding(getKeys(), Objects.requireNonNull(getKeyMaps().get(MENU)));
    }

    void perform(Binding key) {
        getWidget(key).apply();
    }

    /** The key that was read last is read again. */
    void pushBack() {
        runMacro(getLastBinding());
    }

    int columns() {
        return size.getColumns();
    }

    /** Whether it was printed: false when no line is being typed. */
    boolean printAboveWhileReading(String text) {
        lock.lock();
        try {
            if (reading) {
                printAbove(text);
            }
            return reading;
        } finally {
            lock.unlock();
        }
    }

    /** The prompt as it is now. JLine would read a pattern, in which a percent sign of a profile's name means something. */
    @Override
    public void setPrompt(@Nullable String ignored) {
        prompt = surroundings.prompt();
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedStringBuilder shown = new AttributedStringBuilder();
        shown.append(super.getDisplayedBufferWithPrompts(secondaryPrompts));
        if (menu.isOpen() && !leaving) {
            shown.append(surroundings.below(menu.rows(size.getColumns(), roomBelow(shown))));
        } else if (post == null && maskingCallback == null && !leaving) {
            shown.append(surroundings.suggestion(history, buf, roomBehind(shown)));
            shown.append(surroundings.hint(buf, size.getColumns(), size.getRows() - rows(shown)));
        }
        return surroundings.coloured(shown.toAttributedString());
    }

    /** Columns that are left in the last row of the line. */
    private int roomBehind(AttributedStringBuilder line) {
        List<AttributedString> rows = line.columnSplitLength(size.getColumns());
        int taken = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).columnLength();
        return Math.max(0, size.getColumns() - taken - 1);
    }

    /** Rows below the line; at least two, for which JLine scrolls a long line. */
    private int roomBelow(AttributedStringBuilder line) {
        return Math.max(2, size.getRows() - rows(line) - 1);
    }

    /** A hint that does not fit would make JLine hide a part of the line. */
    private int rows(AttributedStringBuilder line) {
        return line.columnSplitLength(Math.max(1, size.getColumns())).size();
    }

    /**
     * What was typed ahead of the prompt stands where the terminal has echoed it, and a command of the system may end without a
     * line break: the prompt begins in a row of its own all the same, or JLine would reckon with other rows than there are.
     */
    @Override
    protected boolean freshLine() {
        RowsBelow.begin(terminal);
        return true;
    }

    /** Right at the end of the line takes the suggestion. */
    @Override
    protected boolean forwardChar() {
        return takeSuggestion() || super.forwardChar();
    }

    /** End at the end of the line takes the suggestion. */
    @Override
    protected boolean endOfLine() {
        return takeSuggestion() || super.endOfLine();
    }

    /** Enter in the middle of an unfinished line goes on at its end. */
    @Override
    protected boolean acceptLine() {
        if (editing.ending().apply(buf.toString()) != Words.Ending.WHOLE) {
            buf.cursor(buf.length());
        }
        return super.acceptLine();
    }

    /** All of JLine's ways to complete lead to our own menu. */
    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        return menu.complete();
    }

    @Override
    protected boolean selfInsert() {
        return menu.isGiven(getLastBinding()) || super.selfInsert();
    }

    /**
     * A terminal that changes its width lays out anew what it shows, so the line begins at another row than before. Everything
     * from there on is drawn again, and nothing of the old drawing may stay.
     */
    @Override
    protected synchronized void handleSignal(Signal signal) {
        lock.lock();
        try {
            if (signal == Signal.WINCH && reading && canGoBack()) {
                backToBeginning(terminal.getBufferSize().getColumns());
            }
            super.handleSignal(signal);
        } finally {
            lock.unlock();
        }
    }

    private void backToBeginning(int columns) {
        if (columns > 0) {
            int above = AttributedStringBuilder.append(prompt, buf.upToCursor())
                            .columnSplitLength(columns)
                            .size()
                    - 1;
            if (above > 0) {
                terminal.puts(Capability.parm_up_cursor, above);
            }
            RowsBelow.clear(terminal);
        }
    }

    /** When the line is left, only the line stays. */
    @Override
    protected void doCleanup(boolean lineBreak) {
        leaving = true;
        buf.cursor(buf.length());
        left = rowsLeft(Math.max(1, size.getColumns()));
        super.doCleanup(lineBreak);
        leaving = false;
    }

    /** Behind a row that is full to its end the cursor stands in the next one already. */
    private int rowsLeft(int columns) {
        List<AttributedString> rows =
                getDisplayedBufferWithPrompts(new ArrayList<>()).columnSplitLength(columns);
        boolean isFull = !rows.isEmpty() && rows.get(rows.size() - 1).columnLength() == columns;
        return rows.size() + (isFull ? 1 : 0);
    }

    /** What was pasted is to be looked at before it runs, and the break at its end would only be an empty row. */
    @Override
    public boolean beginPaste() {
        boolean pasted = super.beginPaste();
        if (buf.cursor() == buf.length() && buf.prevChar() == '\n') {
            buf.backspace();
        }
        return pasted;
    }

    /** Clears the rows of the line that was left last; the cursor has to be in the row below it. */
    void takeBack() {
        if (canGoBack()) {
            terminal.puts(Capability.carriage_return);
            for (int row = 0; row < left; row++) {
                terminal.puts(Capability.cursor_up);
            }
            RowsBelow.clear(terminal);
            terminal.flush();
        }
    }

    private boolean takeSuggestion() {
        String rest = surroundings.rest(history, buf);
        buf.write(rest);
        return !rest.isEmpty();
    }
}
