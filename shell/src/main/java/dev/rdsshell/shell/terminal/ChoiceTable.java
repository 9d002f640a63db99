package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * The choices below the line, each with what it is, under the headings of their groups:
 *
 * <pre>
 *   Exports
 *     start-export-task      Starts the export of a snapshot or a cluster to an S3 bucket.
 *     describe-export-tasks  Shows exports, with their state and progress.
 *   Session
 *     use                    Sets the profile and the region of the session, or shows them.
 * </pre>
 *
 * Choices with a description stand one to a row as long as there is room, others side by side. No row is wider than the
 * terminal. What the rows cannot hold is counted in the last one, unless a choice is selected: then the editor scrolls.
 *
 * @param width columns of the terminal
 * @param room rows that the table may take
 */
record ChoiceTable(int width, int room) {
    private static final int GAP = 2;
    private static final int BETWEEN = 3;
    private static final String INDENT = "  ";

    /**
     * What was drawn.
     *
     * @param order the choices as they follow each other in the table
     * @param selectedRow the row of the selected choice, or 0
     * @param columns choices that stand side by side
     */
    record Drawn(List<StyledLine> rows, List<Candidate> order, int selectedRow, int columns) {}

    /** How wide things are. */
    private record Measures(int indent, int label, int description, int columns) {
        int cell() {
            return label + (description > 0 ? GAP + description : 0);
        }
    }

    /** @param selected the choice that stands in the line now; in its row it is the piece that has the accent */
    Drawn draw(List<Candidate> choices, @Nullable Candidate selected) {
        Map<String, List<Candidate>> groups = grouped(choices);
        Measures measures = measures(choices, groups);
        List<StyledLine> rows = new ArrayList<>();
        int selectedRow = 0;
        for (Map.Entry<String, List<Candidate>> group : groups.entrySet()) {
            if (!group.getKey().isEmpty()) {
                rows.add(StyledLine.of(group.getKey(), Style.HEADING).truncate(width - 1));
            }
            List<Candidate> members = group.getValue();
            int lines = rowsOf(members.size(), measures.columns());
            int place = selected == null ? -1 : members.indexOf(selected);
            selectedRow = place < 0 ? selectedRow : rows.size() + place % lines;
            for (int line = 0; line < lines; line++) {
                rows.add(row(members, line, lines, measures, selected));
            }
        }
        List<Candidate> order = groups.values().stream().flatMap(List::stream).toList();
        return new Drawn(selected == null ? fitting(rows) : rows, order, selectedRow, measures.columns());
    }

    private static Map<String, List<Candidate>> grouped(List<Candidate> choices) {
        Map<String, List<Candidate>> groups = new LinkedHashMap<>();
        choices.forEach(choice -> groups.computeIfAbsent(
                        Objects.requireNonNullElse(choice.group(), ""), name -> new ArrayList<>())
                .add(choice));
        return groups;
    }

    private Measures measures(List<Candidate> choices, Map<String, List<Candidate>> groups) {
        int indent = groups.keySet().stream().allMatch(String::isEmpty) ? 0 : INDENT.length();
        int limit = width - 1 - indent;
        int description =
                choices.stream().mapToInt(ChoiceTable::descriptionWidth).max().orElse(0);
        int longest = choices.stream()
                .mapToInt(choice -> TextWidth.of(choice.displ()))
                .max()
                .orElse(1);
        int label = Math.max(1, Math.min(longest, description > 0 ? limit * 2 / 3 : limit));
        int rest = Math.min(description, Math.max(0, limit - label - GAP));
        Measures one = new Measures(indent, label, rest, 1);
        boolean oneEach = rest > 0 && choices.size() + groups.size() <= room;
        return oneEach ? one : new Measures(indent, label, rest, columns(one, limit, groups));
    }

    private static int columns(Measures one, int limit, Map<String, List<Candidate>> groups) {
        int most = Math.max(1, (limit + BETWEEN) / (one.cell() + BETWEEN));
        int largest = groups.values().stream().mapToInt(List::size).max().orElse(1);
        // As few columns as the same number of rows allows: nine stand as five and four, not as six and three.
        return rowsOf(largest, rowsOf(largest, most));
    }

    private static int rowsOf(int choices, int columns) {
        return (choices + columns - 1) / columns;
    }

    private static int descriptionWidth(Candidate choice) {
        return choice.descr() == null ? 0 : TextWidth.of(choice.descr());
    }

    private static StyledLine row(
            List<Candidate> members, int line, int lines, Measures measures, @Nullable Candidate selected) {
        StyledLine row = StyledLine.of(" ".repeat(measures.indent()));
        for (int place = line; place < members.size(); place += lines) {
            Candidate choice = members.get(place);
            StyledLine cell = cell(choice, measures);
            boolean last = place + lines >= members.size();
            row = row.and(choice.equals(selected) ? cell.padTo(measures.cell()).in(Style.ACCENT) : cell);
            row = last ? row : row.padTo(row.width() + measures.cell() - cell.width() + BETWEEN);
        }
        return row;
    }

    private static StyledLine cell(Candidate choice, Measures measures) {
        StyledLine label = StyledLine.of(choice.displ());
        if (choice.descr() == null) {
            return label.truncate(measures.cell());
        }
        return label.fit(measures.label())
                .and(" ".repeat(GAP))
                .and(StyledLine.of(choice.descr(), Style.DIM).truncate(measures.description()));
    }

    private List<StyledLine> fitting(List<StyledLine> rows) {
        if (rows.size() <= room) {
            return rows;
        }
        List<StyledLine> fitting = new ArrayList<>(rows.subList(0, Math.max(0, room - 1)));
        String more =
                "… " + (rows.size() - fitting.size()) + " more rows: type to narrow the list, or Tab to go through it";
        fitting.add(StyledLine.of(more, Style.DIM).truncate(width - 1));
        return fitting;
    }
}
