package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The choices of one group, with what is known of them in aligned columns:
 *
 * <pre>
 *   orders-2026-11-20    postgres 16.3   120 GiB   2 d  available
 *   legacy-2019          mysql 5.5         8 GiB   7 y  available  cannot be exported: engine version 5.5
 * </pre>
 *
 * What cannot work is dim and says why. Where there is no room for columns and reason, the reason stands instead of the
 * columns, and takes some room of the label where it needs it. No row is wider than the room.
 */
final class GroupTable {
    private static final String BETWEEN = " · ";
    private static final String GAP = " ".repeat(ColumnWidths.GAP);

    private final List<Choice> choices;
    private final int room;
    private final ColumnWidths widths;
    private final List<Boolean> rightAligned;
    private final int label;

    /**
     * @param room columns of the terminal for a row
     * @param labels how wide the labels are, also those of other groups
     */
    GroupTable(List<Choice> choices, int room, List<Integer> labels) {
        this.choices = choices;
        this.room = room;
        int most = choices.stream()
                .mapToInt(choice -> choice.columns().size())
                .max()
                .orElse(0);
        widths = ColumnWidths.in(
                room, labels, IntStream.range(0, most).mapToObj(this::widths).toList());
        rightAligned = IntStream.range(0, most).mapToObj(this::isOfFigures).toList();
        label = widths.labelBefore(widestGoodRemark(), room);
    }

    /** All that is known of a choice but for what its row and its value say; empty where the row shows it. */
    String details(Choice choice) {
        String row = row(choice).plain();
        boolean isNamed = choice.value().equals(choice.label())
                || (choice.value().contains(choice.label()) && row.contains(SafeText.line(choice.label())));
        List<String> known = known(choice, isNamed ? "" : choice.label());
        boolean isShown = known.stream().map(SafeText::line).allMatch(row::contains);
        return isShown ? "" : String.join(BETWEEN, known);
    }

    /** All that is known of a choice but for its name. */
    static String known(Choice choice) {
        return String.join(BETWEEN, known(choice, ""));
    }

    private static List<String> known(Choice choice, String name) {
        return Stream.concat(
                        Stream.of(reason(choice), name),
                        Stream.concat(choice.columns().stream(), Stream.of(choice.remark())))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Why it may not work, which is told before everything else. */
    private static String reason(Choice choice) {
        return choice.outlook() == Outlook.GOOD ? "" : choice.remark();
    }

    StyledLine row(Choice choice) {
        StyledLine about = about(choice);
        String whole = SafeText.line(choice.label());
        int width = isInColumns(choice) ? label : labelBeside(about, whole);
        String name = Shortened.inTheMiddle(whole, width);
        return StyledLine.of(name, choice.isHopeless() ? Style.DIM : Style.PLAIN)
                .padTo(Math.min(width, label))
                .and(about)
                .truncate(room);
    }

    private int labelBeside(StyledLine about, String whole) {
        int least = Math.min(room / 3, TextWidth.of(whole));
        return Math.max(least, Math.min(widths.label(), room - about.width()));
    }

    private int widestGoodRemark() {
        return choices.stream()
                .filter(choice ->
                        choice.outlook() == Outlook.GOOD && !choice.remark().isEmpty())
                .mapToInt(choice -> remark(choice).width())
                .max()
                .orElse(0);
    }

    /** Then what is in them stands below that of the other rows, and the remark is what is cut. */
    private boolean isInColumns(Choice choice) {
        return choice.remark().isEmpty() || isWithColumns(choice);
    }

    /** Whether there is room for both, or the remark matters less than the columns. */
    private boolean isWithColumns(Choice choice) {
        return choice.outlook() == Outlook.GOOD
                || label + widths.used() + remark(choice).width() <= room;
    }

    private static StyledLine remark(Choice choice) {
        return StyledLine.of(GAP + choice.remark(), choice.outlook() == Outlook.DOUBTFUL ? Style.WARN : Style.DIM);
    }

    /** Columns and remark, or the remark alone where there is not enough room for both. */
    private StyledLine about(Choice choice) {
        if (choice.remark().isEmpty()) {
            return columns(choice);
        }
        return isWithColumns(choice) ? columns(choice).and(remark(choice)) : remark(choice);
    }

    private StyledLine columns(Choice choice) {
        StyledLine row = StyledLine.EMPTY;
        for (int column = 0; column < widths.columns().size(); column++) {
            int width = widths.columns().get(column);
            if (width > 0) {
                row = row.and(GAP + aligned(cell(choice, column), column, width), Style.DIM);
            }
        }
        return row;
    }

    private String aligned(String cell, int column, int width) {
        StyledLine cut = StyledLine.of(cell).truncate(width);
        String filling = " ".repeat(Math.max(0, width - cut.width()));
        return rightAligned.get(column) ? filling + cut.plain() : cut.plain() + filling;
    }

    private List<Integer> widths(int column) {
        return choices.stream()
                .map(choice -> TextWidth.of(SafeText.line(cell(choice, column))))
                .toList();
    }

    /** Figures stand below each other by their ends. */
    private boolean isOfFigures(int column) {
        return choices.stream()
                .map(choice -> cell(choice, column))
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> Character.isDigit(cell.charAt(0)));
    }

    private static String cell(Choice choice, int column) {
        return column < choice.columns().size() ? choice.columns().get(column) : "";
    }
}
