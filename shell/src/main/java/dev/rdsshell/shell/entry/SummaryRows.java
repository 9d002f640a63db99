package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** Where not all of it fits into so many rows, what stands in the way comes first, and the rest is scrolled. */
    List<StyledLine> rows(Ready ready, int most) {
        List<StyledLine> found = entry.found(ready)
                .map(known -> known.apply(columns))
                .orElseGet(() -> List.of(StyledLine.of("checking…", Style.DIM)));
        List<StyledLine> values = values(ready);
        List<StyledLine> known = summary.known(ready);
        boolean fits = values.size() + known.size() + found.size() < most;
        List<StyledLine> rows = new ArrayList<>(List.of(StyledLine.of(title(), Style.HEADING)));
        rows.addAll(fits ? joined(values, known, found) : part(joined(found, known, values), most - 2));
        return rows.stream().limit(most).map(row -> row.truncate(columns)).toList();
    }

    private static List<StyledLine> joined(List<StyledLine> first, List<StyledLine> second, List<StyledLine> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private List<StyledLine> part(List<StyledLine> all, int most) {
        int room = Math.max(1, most);
        int first = entry.summaryScroll().first(all.size() - room);
        int last = Math.min(all.size(), first + room);
        List<StyledLine> rows = new ArrayList<>(all.subList(first, last));
        rows.add(StyledLine.of(
                "… rows " + (first + 1) + "–" + last + " of " + all.size() + ", Up Down scroll", Style.DIM));
        return rows;
    }

    private String title() {
        return "Nothing is missing. Enter runs " + entry.reading().name();
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
