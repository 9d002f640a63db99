package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a screen: pieces of text, each with its meaning. It knows no escape sequences, and can carry none: the
 * text of every piece goes through {@link SafeText}, so that names from the account cannot reach a terminal raw.
 *
 * @param spans the pieces from left to right
 */
public record StyledLine(List<Span> spans) {
    public static final StyledLine EMPTY = new StyledLine(List.of());

    private static final String ELLIPSIS = "…";

    /**
     * A piece of a line.
     *
     * @param text what it says, escaped where needed
     * @param style what it means
     */
    public record Span(String text, Style style) {
        public Span {
            text = SafeText.line(text);
        }

        public int width() {
            return TextWidth.of(text);
        }
    }

    public StyledLine {
        spans = List.copyOf(spans);
    }

    public static StyledLine of(String text) {
        return of(text, Style.PLAIN);
    }

    public static StyledLine of(String text, Style style) {
        return new StyledLine(List.of(new Span(text, style)));
    }

    /** This line and a further piece. */
    public StyledLine and(String text, Style style) {
        return and(of(text, style));
    }

    /** This line and a further plain piece. */
    public StyledLine and(String text) {
        return and(text, Style.PLAIN);
    }

    /** This line with another one behind it. */
    public StyledLine and(StyledLine other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new StyledLine(all);
    }

    /** The same text, all of it with one meaning. */
    public StyledLine in(Style style) {
        return new StyledLine(
                spans.stream().map(span -> new Span(span.text(), style)).toList());
    }

    /** Cells that it takes on a terminal. */
    public int width() {
        return spans.stream().mapToInt(Span::width).sum();
    }

    /** The text alone. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** At most so many columns wide; where something was cut off, the last column is {@code …}. */
    public StyledLine truncate(int columns) {
        if (width() <= columns) {
            return this;
        }
        if (columns <= 0) {
            return EMPTY;
        }
        List<Span> kept = new ArrayList<>();
        int left = columns - 1;
        for (Span span : spans) {
            String text = TextWidth.beginning(span.text(), left);
            left -= TextWidth.of(text);
            if (text.length() < span.text().length()) {
                kept.add(new Span(text + ELLIPSIS, span.style()));
                break;
            }
            kept.add(span);
        }
        return new StyledLine(kept);
    }

    /** At least so many columns wide, filled with blanks at the right. */
    public StyledLine padTo(int columns) {
        int missing = columns - width();
        return missing <= 0 ? this : and(" ".repeat(missing));
    }

    /** Exactly so many columns wide: cut or filled. */
    public StyledLine fit(int columns) {
        return truncate(columns).padTo(columns);
    }

    @Override
    public String toString() {
        return plain();
    }
}
