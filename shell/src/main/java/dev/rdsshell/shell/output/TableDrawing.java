package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.List;

/**
 * Draws sections below each other, all as wide as the widest.
 *
 * <pre>
 *   ------------------------------
 *   |    DescribeExportTasks     |
 *   +----------------------------+
 *   ||       ExportTasks        ||
 *   |+--------------+-----------+|
 *   ||  S3Bucket    |  exports  ||
 *   |+--------------+-----------+|
 * </pre>
 *
 * <p>The bytes of its colours are the AWS CLI's, down to resets that change nothing.
 */
final class TableDrawing {
    private static final String RESET = "\u001b[0m";
    private static final String BORDER = "\u001b[2m\u001b[33m|" + RESET;
    private static final String VALUE = "\u001b[1m\u001b[34m";

    private final TableColour colour;
    private final Appendable out;

    private TableDrawing(TableColour colour, Appendable out) {
        this.colour = colour;
        this.out = out;
    }

    /** @param width columns at hand; a wider table gets its sections of one row turned, and is no further narrowed */
    static void write(List<TableSection> sections, int width, TableColour colour, Appendable out) throws IOException {
        List<TableSection> fitting = widest(sections) > width
                ? sections.stream().map(TableDrawing::turned).toList()
                : sections;
        new TableDrawing(colour, out).draw(fitting, widest(fitting));
    }

    private static int widest(List<TableSection> sections) {
        return sections.stream().mapToInt(TableSection::totalWidth).max().orElse(0);
    }

    private static TableSection turned(TableSection section) {
        return section.canTurn() ? section.turned() : section;
    }

    private void draw(List<TableSection> sections, int width) throws IOException {
        piece("-".repeat(width) + "\n");
        for (TableSection section : sections) {
            int inner = width - 2 * section.depth();
            title(section, inner);
            headers(section, inner);
            rows(section, inner);
        }
    }

    private void title(TableSection section, int width) throws IOException {
        String title = section.title();
        if (title == null || title.isEmpty()) {
            return;
        }
        line(section, TableText.centred(title, width, "|"));
        if (section.headers().isEmpty() && section.rows().isEmpty()) {
            line(section, "+" + "-".repeat(width - 2) + "+");
        }
    }

    private void headers(TableSection section, int width) throws IOException {
        if (section.headers().isEmpty()) {
            return;
        }
        List<Integer> widths = section.columnWidths(width);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < Math.min(widths.size(), section.headers().size()); i++) {
            line.append(TableText.centred(section.headers().get(i), widths.get(i), i == 0 ? "|" : ""));
        }
        rule(section, widths);
        line(section, line.toString());
    }

    private void rows(TableSection section, int width) throws IOException {
        List<Integer> widths = section.columnWidths(width);
        if (section.rows().isEmpty() || widths.isEmpty()) {
            return;
        }
        rule(section, widths);
        for (List<String> row : section.rows()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < Math.min(widths.size(), row.size()); i++) {
                String cell = row.get(i);
                line.append(TableText.leftAligned(cell, painted(cell), widths.get(i), i == 0 ? "|" : ""));
            }
            line(section, line.toString());
        }
        rule(section, widths);
    }

    private boolean isColoured() {
        return colour != TableColour.NONE;
    }

    private String painted(String cell) {
        return isColoured() ? VALUE + cell + RESET : cell;
    }

    private void rule(TableSection section, List<Integer> widths) throws IOException {
        StringBuilder rule = new StringBuilder("+");
        for (int i = 0; i < widths.size(); i++) {
            rule.append("-".repeat(Math.max(0, widths.get(i) - (i == 0 ? 2 : 1))))
                    .append('+');
        }
        line(section, rule.toString());
    }

    private void line(TableSection section, String text) throws IOException {
        String borders = (isColoured() ? BORDER : "|").repeat(section.depth());
        piece(borders);
        piece(text);
        piece(borders);
        piece("\n");
    }

    private void piece(String text) throws IOException {
        out.append(text);
        if (colour == TableColour.DIRECT) {
            out.append(RESET);
        }
    }
}
