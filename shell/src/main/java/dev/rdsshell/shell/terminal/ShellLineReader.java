package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
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
    private final LineEditing editing;
    private final Surroundings surroundings;

    ShellLineReader(Terminal terminal, LineEditing editing) {
        super(terminal, "rds-shell", new HashMap<>());
        this.editing = editing;
        this.surroundings = new Surroundings(editing);
    }

    /** Draws the prompt and everything else anew, from any thread, if a line is being typed. */
    void redraw() {
        lock.lock();
        try {
            if (reading) {
                setPrompt(null);
                redisplay();
            }
        } finally {
            lock.unlock();
        }
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
            shown.append("\n").append(menu.get());
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

    /** A list that fits is shown and narrows while one types; a longer one is a menu that scrolls, without a question. */
    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        boolean fits = possible.size() < size.getRows() / 2;
        return (runLoop && !fits) || super.doList(possible, completed, runLoop, escaper, forSuggestion);
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

    private boolean takeSuggestion() {
        String rest = surroundings.rest(history, buf);
        buf.write(rest);
        return !rest.isEmpty();
    }
}
