package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** The whole request before it runs, with where each value comes from and what is known about it. */
final class SummaryRows {
    private final Entry entry;
    private final RequestSummary summary;
    private final int columns;

    SummaryRows(Entry entry, RequestSummary summary, int columns) {
        this.entry = entry;
        this.summary = summary;
        this.columns = columns;
    }

    /** What does not fit into so many rows is left out from the values, never from what stands in the way. */
    List<StyledLine> rows(Ready ready, int most) {
        List<StyledLine> meaning = new ArrayList<>(summary.known(ready));
        meaning.addAll(entry.found(ready)
                .map(found -> found.apply(columns))
                .orElseGet(() -> List.of(StyledLine.of("checking…", Style.DIM))));
        List<StyledLine> values = values(ready);
        int room = Math.max(0, most - 1 - meaning.size());
        List<StyledLine> rows = new ArrayList<>();
        rows.add(StyledLine.of(title(), Style.HEADING));
        rows.addAll(values.subList(0, Math.min(values.size(), room)));
        rows.addAll(meaning);
        return rows.stream().limit(most).map(row -> row.truncate(columns)).toList();
    }

    private String title() {
        return "Nothing is missing. Enter runs "
                + entry.reading()
                        .command()
                        .map(command -> command.names().get(0))
                        .orElse("it");
    }

    private List<StyledLine> values(Ready ready) {
        List<EntryOption> shown = new ArrayList<>();
        for (Filled filled : ready.values()) {
            entry.options().stream()
                    .filter(option -> option.parameter().name().equals(filled.name()))
                    .forEach(shown::add);
        }
        int name = shown.stream()
                .mapToInt(option -> option.parameter().name().length())
                .max()
                .orElse(0);
        return shown.stream().map(option -> value(option, name)).toList();
    }

    private StyledLine value(EntryOption option, int name) {
        int room = columns - name - 2 - 13;
        StyledLine start =
                StyledLine.of("  " + option.parameter().name()).padTo(name + 2).and("  ");
        StyledLine value = StyledLine.of(SafeText.line(option.value()));
        Style style = option.remark().equals("typed") ? Style.DIM : Style.ACCENT;
        return room < 10
                ? start.and(value)
                : start.and(value.fit(room - 2)).and("  ").and(option.remark(), style);
    }
}
