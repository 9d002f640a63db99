package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a table with its own columns: title, headers, rows. */
final class TableSection {
    /** Blanks on both sides of a cell, and its border. */
    private static final int CELL_PADDING = 4;

    private static final int BORDERS = 2;

    private final @Nullable String title;
    private final int depth;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> headers = List.of();
    private List<Integer> widths = new ArrayList<>();
    private int columns = -1;

    /** @param depth how many borders of outer sections stand at its left */
    TableSection(@Nullable String title, int depth) {
        this.title = title;
        this.depth = depth;
    }

    @Nullable
    String title() {
        return title;
    }

    int depth() {
        return depth;
    }

    List<String> headers() {
        return headers;
    }

    List<List<String>> rows() {
        return rows;
    }

    void addHeaders(List<String> newHeaders) {
        fixColumns(newHeaders.size());
        widen(newHeaders);
        headers = newHeaders;
    }

    /** @throws OutputFailed when other rows have more or fewer cells */
    void addRow(List<String> row) {
        fixColumns(row.size());
        if (row.size() != columns) {
            throw new OutputFailed("Row should have " + columns + " elements, instead it has " + row.size());
        }
        rows.add(row);
        widen(row);
    }

    private void fixColumns(int count) {
        if (columns < 0) {
            columns = count;
        }
    }

    private void widen(List<String> cells) {
        if (!widths.isEmpty() && cells.size() > widths.size()) {
            throw new OutputFailed("Row should have " + widths.size() + " elements, instead it has " + cells.size());
        }
        List<Integer> wider = new ArrayList<>(widths);
        for (int i = 0; i < cells.size(); i++) {
            int width = TableText.width(cells.get(i));
            if (i < widths.size()) {
                wider.set(i, Math.max(width, widths.get(i)));
            } else {
                wider.add(width);
            }
        }
        widths = wider;
    }

    /** Columns that the whole table must have at least, for this section to fit. */
    int totalWidth() {
        int cells = widths.stream().mapToInt(width -> width + CELL_PADDING).sum();
        int titleWidth = title == null ? "None".length() : TableText.width(title);
        return Math.max(titleWidth, cells) + BORDERS + 2 * depth;
    }

    /** The columns, drawn out to fill the width: in proportion, then corrected by ones from one side. */
    List<Integer> columnWidths(int width) {
        List<Integer> padded = widths.stream().map(each -> each + CELL_PADDING).toList();
        if (padded.isEmpty()) {
            return padded;
        }
        double scale = width / (double) padded.stream().mapToInt(each -> each).sum();
        int[] scaled =
                padded.stream().mapToInt(each -> (int) Math.rint(scale * each)).toArray();
        correct(scaled, width);
        return Arrays.stream(scaled).boxed().toList();
    }

    private static void correct(int[] scaled, int width) {
        int excess = Arrays.stream(scaled).sum() - width;
        boolean tooWide = excess > 0;
        for (int i = 0; i < Math.abs(excess); i++) {
            int place = i % scaled.length;
            scaled[tooWide ? place : scaled.length - 1 - place] += tooWide ? -1 : 1;
        }
    }

    boolean canTurn() {
        return rows.size() == 1 && !headers.isEmpty();
    }

    /** The same with the headers at the left of the one row's values. */
    TableSection turned() {
        TableSection turned = new TableSection(title, depth);
        List<String> row = rows.get(0);
        for (int i = 0; i < Math.min(headers.size(), row.size()); i++) {
            turned.addRow(List.of(headers.get(i), row.get(i)));
        }
        return turned;
    }
}
