package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How the meanings of a line look. Without colour every piece is plain, as NO_COLOR and
 * {@code --color off} ask; only what is reversed stays so. */
enum Theme {
    COLOUR {
        @Override
        AttributedStyle of(Style style) {
            return switch (style) {
                case PLAIN -> AttributedStyle.DEFAULT;
                case DIM -> AttributedStyle.DEFAULT.faint();
                case BOLD, HEADING -> AttributedStyle.BOLD;
                case GOOD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
                case WARN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
                case BAD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
                case ACCENT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
                case REVERSED -> AttributedStyle.INVERSE;
            };
        }
    },
    PLAIN {
        @Override
        AttributedStyle of(Style style) {
            return style == Style.REVERSED ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
        }
    };

    static Theme with(boolean colour) {
        return colour ? COLOUR : PLAIN;
    }

    abstract AttributedStyle of(Style style);

    AttributedString draw(StyledLine line) {
        AttributedStringBuilder drawn = new AttributedStringBuilder();
        line.spans().forEach(span -> drawn.styled(of(span.style()), span.text()));
        return drawn.toAttributedString();
    }
}
