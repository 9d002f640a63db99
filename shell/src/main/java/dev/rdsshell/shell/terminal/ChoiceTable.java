package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.output.TextWidth;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One choice to a row, with what is known of it. The columns of a group are its own, the labels of all begin alike. */
final class ChoiceTable extends ChoiceLayout {
    private final List<GroupTable> tables = new ArrayList<>();

    /** @param width columns of the terminal */
    ChoiceTable(List<Choice> choices, int width) {
        super(choices);
        List<Integer> labels = choices.stream()
                .map(choice -> TextWidth.of(SafeText.line(choice.label())))
                .toList();
        List<Integer> starts = groupStarts();
        for (int group = 0; group + 1 < starts.size(); group++) {
            List<Choice> members = choices.subList(starts.get(group), starts.get(group + 1));
            GroupTable table = new GroupTable(members, Math.max(1, width - 1 - indent()), labels);
            heading(members.get(0).group());
            IntStream.range(starts.get(group), starts.get(group + 1)).forEach(place -> row(List.of(place)));
            members.forEach(member -> tables.add(table));
        }
    }

    @Override
    int stride() {
        return 0;
    }

    @Override
    String details(int choice) {
        return tables.get(choice).details(choice(choice));
    }

    @Override
    StyledLine cells(List<Integer> members, int selected) {
        int place = members.get(0);
        StyledLine row = tables.get(place).row(choice(place));
        return place == selected ? row.in(Style.ACCENT) : row;
    }
}
