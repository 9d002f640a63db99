package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An open panel as rows, as far as it is scrolled, with what is searched for:
 *
 * <pre>
 *   —— /clu · --source-arn 1–2 of 5 ————————————————————
 *     --source-arn (string, required)
 *         The ARN of the snapshot or the cluster to export.
 * </pre>
 */
record PanelRows(Panels panels, PanelKeys keys, PanelTexts texts) {

    /** One panel, of at most so many rows. */
    List<StyledLine> of(Panel panel, int columns, int most) {
        boolean hasKeys = panels.focus().panel().equals(Optional.of(panel));
        List<String> all = texts.rows(panel, columns);
        int first = Math.max(0, Math.min(panels.scrolled(panel), all.size() - (most - 1)));
        int last = Math.min(all.size(), first + most - 1);
        String place = all.size() > most - 1 ? " " + (first + 1) + "–" + last + " of " + all.size() : "";
        String search = hasKeys && !keys.search().isEmpty() ? keys.search() + " · " : "";
        List<StyledLine> rows = new ArrayList<>();
        // No box drawing: JLine would send it in the alternate character set, which not every terminal has.
        String title = ("—— " + search + texts.title(panel) + place + " ").replaceAll(" +", " ");
        rows.add(StyledLine.of(
                title + "—".repeat(Math.max(0, columns - title.length())), hasKeys ? Style.ACCENT : Style.DIM));
        all.subList(first, last).forEach(row -> rows.add(marked(row)));
        return rows;
    }

    private StyledLine marked(String row) {
        String safe = SafeText.line(row);
        String sought = keys.sought();
        int place = sought.isEmpty() ? -1 : safe.toLowerCase(Locale.ROOT).indexOf(sought.toLowerCase(Locale.ROOT));
        return place < 0
                ? StyledLine.of(safe)
                : StyledLine.of(safe.substring(0, place))
                        .and(safe.substring(place, place + sought.length()), Style.REVERSED)
                        .and(safe.substring(place + sought.length()));
    }
}
