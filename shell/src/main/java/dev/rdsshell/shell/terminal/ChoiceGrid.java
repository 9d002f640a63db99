package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names side by side, downwards first:
 *
 * <pre>
 *   json          table         yaml-stream
 *   text          yaml          off
 * </pre>
 */
final class ChoiceGrid extends ChoiceLayout {
    private static final int BETWEEN = 3;

    private final int cell;
    private final int lines;

    /** @param width columns of the terminal */
    ChoiceGrid(List<Choice> choices, int width) {
        super(choices);
        int limit = Math.max(1, width - 1 - indent());
        int longest = choices.stream()
                .mapToInt(choice -> TextWidth.of(SafeText.line(choice.label())))
                .max()
                .orElse(1);
        this.cell = Math.max(1, Math.min(longest, limit));
        this.lines = linesOf(largestGroup(), Math.max(1, (limit + BETWEEN) / (cell + BETWEEN)));
        List<Integer> starts = groupStarts();
        for (int group = 0; group + 1 < starts.size(); group++) {
            lay(starts.get(group), starts.get(group + 1));
        }
    }

    @Override
    int stride() {
        return lines;
    }

    /** A name that is cut stands in the line as a whole. */
    @Override
    String details(int choice) {
        return GroupTable.known(choice(choice));
    }

    @Override
    StyledLine cells(List<Integer> members, int selected) {
        StyledLine row = StyledLine.EMPTY;
        for (int place : members) {
            Choice choice = choice(place);
            StyledLine name = StyledLine.of(
                            Shortened.inTheMiddle(SafeText.line(choice.label()), cell),
                            choice.isHopeless() ? Style.DIM : Style.PLAIN)
                    .padTo(cell);
            row = row.and(" ".repeat(row.spans().isEmpty() ? 0 : BETWEEN))
                    .and(place == selected ? name.in(Style.ACCENT) : name);
        }
        return row;
    }

    private void lay(int start, int end) {
        heading(choice(start).group());
        int used = Math.min(lines, end - start);
        for (int line = 0; line < used; line++) {
            row(IntStream.iterate(start + line, place -> place < end, place -> place + lines)
                    .boxed()
                    .toList());
        }
    }

    private int largestGroup() {
        List<Integer> starts = groupStarts();
        return IntStream.range(1, starts.size())
                .map(group -> starts.get(group) - starts.get(group - 1))
                .max()
                .orElse(1);
    }

    private static int linesOf(int choices, int columns) {
        return Math.max(1, (choices + columns - 1) / columns);
    }
}
