package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.Iterator;
import java.util.List;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands before, behind and below the line that is being typed. */
final class Surroundings {
    /** More would hide what stands above. */
    private static final int MOST_HINTS = 4;

    /** Earlier lines that are looked at for a suggestion, so that a long history does not slow typing down. */
    private static final int LOOKED_AT = 500;

    private final LineEditing editing;
    private Below last = new Below(List.of(), Theme.PLAIN, AttributedString.EMPTY);

    /** Rows below the line, and what they look like. */
    private record Below(List<StyledLine> rows, Theme theme, AttributedString drawn) {}

    Surroundings(LineEditing editing) {
        this.editing = editing;
    }

    AttributedString prompt() {
        return editing.theme().draw(editing.prompt().get());
    }

    /** The rest of the latest earlier line that begins with the whole buffer, or the empty text. */
    String rest(History history, Buffer buffer) {
        String begun = buffer.toString();
        if (!editing.history().suggests().getAsBoolean()
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

    /** As much of it as fits behind the line: what wrapped would make the rows below jump with every key. */
    AttributedString suggestion(History history, Buffer buffer, int room) {
        String firstLine = rest(history, buffer).lines().findFirst().orElse("");
        return editing.theme().draw(StyledLine.of(firstLine, Style.DIM).truncate(room));
    }

    /** The rows below the line: help for what is being typed. */
    AttributedString hint(Buffer buffer, int columns, int room) {
        StyledLine below =
                editing.hint().below(buffer.toString(), buffer.upToCursor().length());
        return below(HintRows.of(below, columns - 1, Math.min(MOST_HINTS, room)));
    }

    /** The rows of a menu. The selected choice is reversed, with colour and without. */
    AttributedString below(List<StyledLine> rows) {
        Theme theme = editing.theme();
        if (last.rows() != rows || last.theme() != theme) {
            last = new Below(rows, theme, drawn(rows, theme));
        }
        return last.drawn();
    }

    private static AttributedString drawn(List<StyledLine> rows, Theme theme) {
        AttributedStringBuilder below = new AttributedStringBuilder();
        for (StyledLine row : rows) {
            below.append("\n");
            row.spans()
                    .forEach(span -> below.styled(
                            span.style() == Style.ACCENT ? AttributedStyle.INVERSE : theme.of(span.style()),
                            span.text()));
        }
        return below.toAttributedString();
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
}
