package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.terminal.LineHighlighter.Range;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The line being typed, in the styles of its pieces. Its text stays as it is, so that the cursor stays right. */
final class HighlightedBuffer implements Highlighter {
    private final LineHighlighter highlighter;
    private final Supplier<Theme> theme;

    HighlightedBuffer(LineHighlighter highlighter, Supplier<Theme> theme) {
        this.highlighter = highlighter;
        this.theme = theme;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder drawn = new AttributedStringBuilder();
        int done = 0;
        for (Range range : highlighter.highlight(buffer)) {
            drawn.append(buffer, done, range.start());
            drawn.styled(theme.get().of(range.style()), buffer.substring(range.start(), range.end()));
            done = range.end();
        }
        return drawn.append(buffer, done, buffer.length()).toAttributedString();
    }
}
