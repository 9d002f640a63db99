package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.Iterator;
import java.util.List;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands before, behind and below the line that is being typed. */
final class Surroundings {
    /** Earlier lines that are looked at for a suggestion, so that a long history does not slow typing down. */
    private static final int LOOKED_AT = 500;

    private final LineEditing editing;
    private Note note = new Note("", "");

    /** A remark about the choices for a buffer. It goes away with the next change. */
    private record Note(String buffer, String text) {}

    Surroundings(LineEditing editing) {
        this.editing = editing;
    }

    AttributedString prompt() {
        return editing.theme().draw(editing.prompt().get());
    }

    /** Completes, and keeps what is to be said about the choices. */
    Completions complete(String buffer, int cursor) {
        Completions completions = editing.completer().complete(buffer, cursor);
        note = new Note(buffer, completions.note());
        return completions;
    }

    /** The rest of the latest earlier line that begins with the whole buffer, or the empty text. */
    String rest(History history, Buffer buffer) {
        String begun = buffer.toString();
        if (!editing.history().suggests()
                || begun.isEmpty()
                || buffer.cursor() < buffer.length()
                || history.isEmpty()) {
            return "";
        }
        Iterator<History.Entry> earlier = history.reverseIterator(history.last());
        for (int seen = 0; seen < LOOKED_AT && earlier.hasNext(); seen++) {
            String line = earlier.next().line();
            if (line.startsWith(begun)) {
                return line.substring(begun.length());
            }
        }
        return "";
    }

    AttributedString suggestion(History history, Buffer buffer) {
        String firstLine = rest(history, buffer).lines().findFirst().orElse("");
        return editing.theme().draw(StyledLine.of(firstLine, Style.DIM));
    }

    /** The line below: what is to be said about the choices that were just asked for, else the hint. */
    AttributedString hint(Buffer buffer, Size size) {
        String text = buffer.toString();
        StyledLine below = note.buffer().equals(text) && !note.text().isEmpty()
                ? StyledLine.of(note.text(), Style.DIM)
                : editing.hint().below(text, buffer.cursor());
        return below.spans().isEmpty() ? AttributedString.EMPTY : onNewLine(below, size);
    }

    /** The rows of a menu. The selected choice is reversed, with colour and without. */
    AttributedString menu(List<StyledLine> rows) {
        AttributedStringBuilder menu = new AttributedStringBuilder();
        for (StyledLine row : rows) {
            menu.append(menu.length() > 0 ? "\n" : "");
            row.spans()
                    .forEach(span -> menu.styled(
                            span.style() == Style.ACCENT
                                    ? AttributedStyle.INVERSE
                                    : editing.theme().of(span.style()),
                            span.text()));
        }
        return menu.toAttributedString();
    }

    /** The note below a menu, where there is room for one more row. */
    AttributedString noteBelow(AttributedString shown, Size size) {
        boolean room = shown.columnSplitLength(size.getColumns()).size() < size.getRows() - 1;
        return note.text().isEmpty() || !room
                ? AttributedString.EMPTY
                : onNewLine(StyledLine.of(SafeText.line(note.text()), Style.DIM), size);
    }

    /** The whole display; without colour, of JLine's own colours only the reversed choice of a menu is left. */
    AttributedString coloured(AttributedString shown) {
        if (editing.theme() != Theme.PLAIN) {
            return shown;
        }
        AttributedStringBuilder plain = new AttributedStringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            boolean reversed = (shown.styleAt(i).getStyle() & AttributedStyle.INVERSE.getStyle()) != 0;
            plain.style(reversed ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT);
            plain.append(shown.charAt(i));
        }
        return plain.toAttributedString();
    }

    private AttributedString onNewLine(StyledLine line, Size size) {
        return new AttributedStringBuilder()
                .append("\n")
                .append(editing.theme().draw(line.truncate(size.getColumns() - 1)))
                .toAttributedString();
    }
}
