package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rows of an open menu, scrolled so that the chosen one is in sight, below them what the row of the chosen one has no room
 * for, and in the last one what is to be known about them:
 *
 * <pre>
 *   orders-2026-11-20    postgres 16.3   120 GiB   2 d  available
 *   orders-2026-11-19    postgres 16.3   119 GiB   3 d  available
 *   1–2 of 10,000 · looked up 40 s ago · type to narrow
 * </pre>
 *
 * @param width columns of the terminal
 * @param height rows that the menu may take, at least 2
 */
public record MenuView(int width, int height) {
    private static final int MOST_DETAILS = 4;
    /** In a single row they say hardly more than the row of the choice does. */
    private static final int FEWEST_DETAILS = 2;

    /** With so many rows the details are worth more than further choices: with fewer there is no room for them. */
    private static final int LOW = 5;

    private static final String BETWEEN = " · ";
    private static final String ADVICE = "type to narrow";

    /** Without the details; the row of the chosen one is {@link Style#ACCENT}. */
    public List<StyledLine> rows(Menu menu) {
        return rows(menu, ChoiceLayout.of(menu.offered().choices(), width), List.of(), mostNoteRows());
    }

    /** With what the row of the chosen one has no room for. */
    public List<StyledLine> detailed(Menu menu) {
        return detailed(menu, ChoiceLayout.of(menu.offered().choices(), width));
    }

    /** The names alone, side by side, and what is known of the chosen one. */
    public List<StyledLine> namesOnly(Menu menu) {
        return detailed(menu, new ChoiceGrid(menu.offered().choices(), width));
    }

    /** @param layout that of the menu's choices for this width */
    List<StyledLine> detailed(Menu menu, ChoiceLayout layout) {
        List<StyledLine> details = details(menu, layout, below(widest(menu)).size());
        boolean isCut = menu.hasChosen() && !layout.details(menu.selected()).isEmpty();
        return isCut && height == LOW
                ? rows(menu, layout, details(menu, layout, 1), 1)
                : rows(menu, layout, details, mostNoteRows());
    }

    private List<StyledLine> rows(Menu menu, ChoiceLayout layout, List<StyledLine> details, int noteRows) {
        List<StyledLine> note = below(menu.offered().note(), noteRows);
        boolean all = layout.rows() + note.size() + details.size() <= height
                && menu.offered().total() == menu.offered().choices().size();
        int room = Math.min(
                layout.rows(),
                all ? height : height - below(widest(menu), noteRows).size() - details.size());
        int top = top(layout, menu.selected(), room);
        List<StyledLine> rows = new ArrayList<>();
        for (int row = top; row < top + room; row++) {
            rows.add(layout.row(row, menu.selected()).truncate(width - 1));
        }
        rows.addAll(details);
        rows.addAll(all ? note : below(counted(menu, layout, top, room, noteRows), noteRows));
        return rows;
    }

    /** How many places further the choice at the right stands. */
    int stride(Menu menu) {
        return ChoiceLayout.of(menu.offered().choices(), width).stride();
    }

    /** At most half of the menu. */
    private List<StyledLine> below(String text) {
        return below(text, mostNoteRows());
    }

    private List<StyledLine> below(String text, int most) {
        return NoteRows.of(text, Style.DIM, width - 1, most);
    }

    /**
     * What the row of the chosen one has no room for, in at most half of the rows that the note leaves; in a low menu in all of
     * them but the row of the chosen one, since there is nowhere else to read it.
     */
    private List<StyledLine> details(Menu menu, ChoiceLayout layout, int noteRows) {
        int left = height - Math.max(1, noteRows);
        int most = Math.min(MOST_DETAILS, height == LOW ? left - 1 : left / 2);
        return menu.hasChosen() && most >= FEWEST_DETAILS
                ? NoteRows.of(layout.details(menu.selected()), Style.PLAIN, width - 1, most)
                : List.of();
    }

    private static int top(ChoiceLayout layout, int selected, int room) {
        int row = selected < 0 ? 0 : layout.rowOf(selected);
        return Math.max(0, Math.min(row - room / 2, layout.rows() - room));
    }

    /** The advice is the first to go where there is no room; the count goes only where there is but one row. */
    private String counted(Menu menu, ChoiceLayout layout, int top, int room, int noteRows) {
        String count = layout.places(top, room)
                + String.format(Locale.ROOT, " of %,d", menu.offered().total());
        String note = menu.offered().note();
        return Stream.of(joined(count, note, ADVICE), joined(count, note))
                .filter(text -> SafeText.line(text).length() < width)
                .findFirst()
                .orElse(note.isEmpty() ? count : noteRows > 1 ? joined(count, note) : note);
    }

    /** What takes as many rows as any count with the note, wherever the list is scrolled to. */
    private static String widest(Menu menu) {
        int total = menu.offered().total();
        return joined(
                String.format(Locale.ROOT, "%,d–%,d of %,d", total, total, total),
                menu.offered().note());
    }

    private int mostNoteRows() {
        return Math.max(1, height / 2);
    }

    private static String joined(String... parts) {
        return String.join(
                BETWEEN, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
