package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each choice of a menu stands: rows of choices under the headings of their groups. Knows all rows, but draws only
 * those that are asked for.
 */
abstract class ChoiceLayout {
    private static final String INDENT = "  ";

    private final List<Choice> choices;
    private final List<Row> rows = new ArrayList<>();
    private final int indent;

    /**
     * A row of the menu.
     *
     * @param heading the heading that it is, or empty
     * @param members places of the choices that stand in it
     */
    private record Row(String heading, List<Integer> members) {}

    ChoiceLayout(List<Choice> choices) {
        this.choices = choices;
        this.indent = choices.stream().allMatch(choice -> choice.group().isEmpty()) ? 0 : INDENT.length();
    }

    /** Choices that say more than their name stand one to a row, names alone stand side by side. */
    static ChoiceLayout of(List<Choice> choices, int width) {
        boolean namesOnly = choices.stream()
                .allMatch(
                        choice -> choice.columns().isEmpty() && choice.remark().isEmpty());
        return namesOnly ? new ChoiceGrid(choices, width) : new ChoiceTable(choices, width);
    }

    /** How many places further the choice at the right stands; 0 where there is none. */
    abstract int stride();

    /** All that is known of a choice whose row has no room for it; empty where the row says all. */
    abstract String details(int choice);

    /** The choices of one row. */
    abstract StyledLine cells(List<Integer> members, int selected);

    final int rows() {
        return rows.size();
    }

    /** The row in which a choice stands. */
    final int rowOf(int choice) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).members().contains(choice)) {
                return row;
            }
        }
        return 0;
    }

    /** Which choices stand in so many rows: {@code 3–12} where they follow each other, else their number. */
    final String places(int top, int count) {
        List<Integer> seen = rows.subList(top, top + count).stream()
                .flatMap(row -> row.members().stream())
                .toList();
        return stride() > 0 || seen.isEmpty()
                ? Integer.toString(seen.size())
                : seen.get(0) + 1 + "–" + (seen.get(seen.size() - 1) + 1);
    }

    /** @param selected the choice that stands in the line now, or -1 */
    final StyledLine row(int row, int selected) {
        Row drawn = rows.get(row);
        return drawn.members().isEmpty()
                ? StyledLine.of(drawn.heading(), Style.HEADING)
                : StyledLine.of(" ".repeat(indent)).and(cells(drawn.members(), selected));
    }

    final Choice choice(int place) {
        return choices.get(place);
    }

    final List<Choice> choices() {
        return choices;
    }

    final int indent() {
        return indent;
    }

    final void heading(String heading) {
        if (!heading.isEmpty()) {
            rows.add(new Row(heading, List.of()));
        }
    }

    final void row(List<Integer> members) {
        rows.add(new Row("", List.copyOf(members)));
    }

    /** Where each group begins, and behind the last one the end. */
    final List<Integer> groupStarts() {
        List<Integer> starts = new ArrayList<>();
        for (int place = 0; place < choices.size(); place++) {
            if (place == 0
                    || !choices.get(place).group().equals(choices.get(place - 1).group())) {
                starts.add(place);
            }
        }
        starts.add(choices.size());
        return starts;
    }
}
