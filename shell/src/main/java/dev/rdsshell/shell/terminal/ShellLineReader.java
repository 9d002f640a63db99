package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * JLine's editor with what stands around the line:
 *
 * <pre>
 *   prod us-west-2&gt; start-export-task --s3-b|ucket-name acme-exports     the rest of an earlier line, grey
 *   --s3-bucket-name  the bucket to export to                             the hint, or the menu and its note
 * </pre>
 */
final class ShellLineReader extends LineReaderImpl {
    private static final int ROWS_OF_NOTE = 1;

    private final LineEditing editing;
    private final Surroundings surroundings;
    private final String interrupt;

    ShellLineReader(Terminal terminal, LineEditing editing) {
        super(terminal, "rds-shell", new HashMap<>());
        this.editing = editing;
        this.surroundings = new Surroundings(editing);
        this.interrupt = InterruptKey.sentBy(terminal);
        getKeyMaps().values().forEach(this::bindInterrupt);
    }

    /** A key without a meaning would be skipped before anybody sees it. */
    private void bindInterrupt(KeyMap<Binding> keys) {
        if (!interrupt.isEmpty()) {
            keys.bind(new Reference(SEND_BREAK), interrupt);
        }
    }

    /** Ctrl-C gives up the line in every state: in the line, in a menu, in a search. */
    @Override
    protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
        T binding = super.doReadBinding(keys, local);
        if (interrupt.equals(getLastBinding())) {
            throw new UserInterruptException(buf.toString());
        }
        return binding;
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

    Completions complete(String buffer, int cursor) {
        return surroundings.complete(buffer, cursor);
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
        boolean typing = doAutosuggestion && maskingCallback == null;
        Supplier<AttributedString> menu = post;
        post = null;
        AttributedStringBuilder shown = new AttributedStringBuilder();
        shown.append(super.getDisplayedBufferWithPrompts(secondaryPrompts));
        post = menu;
        if (menu != null) {
            shown.append("\n").append(withoutLastBreak(menu.get()));
            shown.append(surroundings.noteBelow(shown.toAttributedString(), size));
        } else if (typing) {
            shown.append(surroundings.suggestion(history, buf)).append(surroundings.hint(buf, size));
        }
        return surroundings.coloured(shown.toAttributedString());
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

    /** The list of choices in our own form. JLine asks before it shows a list that is too long, and ours never is. */
    @Override
    protected PostResult computePost(
            List<Candidate> possible,
            @Nullable Candidate selection,
            @Nullable List<Candidate> ordered,
            String completed,
            Function<String, Integer> wcwidth,
            int width,
            boolean autoGroup,
            boolean groupName,
            boolean rowsFirst) {
        int line = AttributedStringBuilder.append(prompt, buf.toString())
                .columnSplitLength(width)
                .size();
        int room = Math.max(1, size.getRows() - line - ROWS_OF_NOTE - 1);
        ChoiceTable.Drawn drawn = new ChoiceTable(width, room).draw(possible, selection);
        if (ordered != null) {
            ordered.addAll(drawn.order());
        }
        return new PostResult(
                surroundings.menu(drawn.rows()), drawn.rows().size(), drawn.selectedRow(), drawn.columns());
    }

    /** Choices stand in the order in which they were given, and so do their groups. */
    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.comparingInt(Candidate::sort);
    }

    @Override
    protected @Nullable Comparator<String> getGroupComparator() {
        return null;
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

    /** A row more than there is room for would make JLine cut the menu off. */
    private static AttributedString withoutLastBreak(AttributedString menu) {
        boolean broken = menu.length() > 0 && menu.charAt(menu.length() - 1) == '\n';
        return broken ? menu.subSequence(0, menu.length() - 1) : menu;
    }

    private boolean takeSuggestion() {
        String rest = surroundings.rest(history, buf);
        buf.write(rest);
        return !rest.isEmpty();
    }
}
