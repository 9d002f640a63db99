package dev.rdsshell.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * How an answer is to be shown.
 *
 * @param format the form
 * @param query what to take out of the answer first, or null for all of it
 * @param colour of a table; no other form ever has any
 * @param width columns that a table may take before sections of one row turn vertical: those of the terminal, else 80
 */
public record Presentation(OutputFormat format, @Nullable Query query, TableColour colour, int width) {
    /** Columns where no terminal tells. */
    public static final int DEFAULT_WIDTH = 80;

    /** Without query and colour, 80 columns wide. */
    public static Presentation of(OutputFormat format) {
        return new Presentation(format, null, TableColour.NONE, DEFAULT_WIDTH);
    }

    public Presentation withQuery(@Nullable Query newQuery) {
        return new Presentation(format, newQuery, colour, width);
    }

    public Presentation withColour(TableColour newColour) {
        return new Presentation(format, query, newColour, width);
    }

    public Presentation withWidth(int newWidth) {
        return new Presentation(format, query, colour, newWidth);
    }

    @Nullable
    Object chosenFrom(@Nullable Object document) {
        return query == null ? document : query.evaluate(document);
    }
}
