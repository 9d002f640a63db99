package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole request before it runs, with where each value comes from and what is known about it. */
final class SummaryRows {
    private static final int BESIDE = 2;
    private static final int REMARK = 13;

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
                .map(known -> whole(known.apply(columns)))
                .orElseGet(() -> List.of(StyledLine.of("checking…", Style.DIM)));
        List<EntryOption> sent = SentOptions.of(entry, ready);
        List<StyledLine> values = values(sent);
        List<StyledLine> known = whole(summary.known(ready));
        boolean fits = values.size() + known.size() + found.size() < most;
        List<StyledLine> rows = new ArrayList<>(List.of(StyledLine.of(title(isBlocked(sent, found)), Style.HEADING)));
        rows.addAll(fits ? joined(values, known, found) : part(joined(found, known, values), most - 2));
        return rows.stream().limit(most).map(row -> row.truncate(columns)).toList();
    }

    private static boolean isBlocked(List<EntryOption> sent, List<StyledLine> found) {
        boolean isFound =
                found.stream().flatMap(row -> row.spans().stream()).anyMatch(span -> span.style() == Style.BAD);
        return isFound || sent.stream().anyMatch(option -> option.standing() == Standing.HOPELESS);
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

    private String title(boolean isBlocked) {
        String runs = "Enter runs " + entry.reading().name();
        return isBlocked ? "Something stands in the way. " + runs + " all the same" : "Nothing is missing. " + runs;
    }

    private List<StyledLine> values(List<EntryOption> shown) {
        int name = shown.stream()
                .mapToInt(option -> option.parameter().name().length())
                .max()
                .orElse(0);
        return shown.stream().flatMap(option -> value(option, name)).toList();
    }

    /** What a row has no room for goes on in the next one: nobody can judge a path or a region that is cut off. */
    private List<StyledLine> whole(List<StyledLine> rows) {
        return rows.stream()
                .flatMap(row -> row.width() <= columns
                        ? Stream.of(row)
                        : Paragraph.rows(row.plain(), columns).stream()
                                .map(part -> StyledLine.of(
                                        part,
                                        row.spans().size() == 1
                                                ? row.spans().get(0).style()
                                                : Style.PLAIN)))
                .toList();
    }

    /** A value that has no room beside its name stands below it. */
    private Stream<StyledLine> value(EntryOption option, int name) {
        boolean cannotWork = option.standing() == Standing.HOPELESS;
        int room = columns - name - BESIDE - REMARK;
        StyledLine start = StyledLine.of(cannotWork ? "! " : "  ", Style.BAD)
                .and(option.parameter().name())
                .padTo(name + 2)
                .and("  ");
        StyledLine value = StyledLine.of(SafeText.line(option.value()));
        if (!cannotWork && value.width() <= room - 2) {
            return Stream.of(start.and(value.fit(room - 2)).and("  ").and(option.remark(), style(option)));
        }
        return Stream.concat(
                Stream.of(start.and(cannotWork ? "" : option.remark(), style(option))),
                Stream.concat(
                        below(value.plain(), Style.PLAIN),
                        cannotWork ? below(SafeText.line(option.remark()), Style.BAD) : Stream.of()));
    }

    private Stream<StyledLine> below(String text, Style style) {
        return Paragraph.rows("    " + text, columns).stream().map(row -> StyledLine.of(row, style));
    }

    private static Style style(EntryOption option) {
        return option.remark().equals("typed") ? Style.DIM : Style.ACCENT;
    }
}
