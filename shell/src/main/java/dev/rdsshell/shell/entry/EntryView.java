package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Menu;
import dev.rdsshell.shell.terminal.MenuView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry as rows of a terminal:
 *
 * <pre>
 *   sandbox us-west-2&gt; start-export-task --export-task-identifier orders-1 --source-arn ▮
 *   ✓ --export-task-identifier  orders-1                                  typed
 *   › --source-arn              The ARN of the snapshot or the cluster…   missing
 *     --s3-bucket-name          The name of the bucket that receives…     missing
 *     … 9 more options
 *   --source-arn (string, required): The ARN of the snapshot or the cluster to export.
 *   orders-2026-11-20    postgres 16.3   120 GiB   2 d  available
 *   orders-2026-11-19    postgres 16.3   119 GiB   3 d  available
 *   Enter takes it · Up Down choose · F1 keys · F3 documentation · Esc back
 * </pre>
 */
final class EntryView {
    /** With fewer rows than this, an open panel gets all but those of a low menu. */
    private static final int LOW = 17;

    /** Rows that a menu gets before the options get theirs. */
    private static final int MENU = 5;

    /** Rows of options to choose from. */
    private static final int FEWEST_OPTIONS = 3;

    /** Rows of which a panel says something. */
    private static final int LEAST_PANEL = 3;

    private final Entry entry;
    private final EntryKeys keys;
    private final PanelRows panelRows;
    private final PanelTexts texts;
    private final EntryTools tools;

    EntryView(Entry entry, EntryKeys keys, PanelKeys panelKeys, PanelTexts texts, EntryTools tools) {
        this.entry = entry;
        this.keys = keys;
        this.panelRows = new PanelRows(entry.panels(), panelKeys, texts);
        this.texts = texts;
        this.tools = tools;
    }

    /** At most so many rows. The last column stays free: terminals do not agree what follows a character in it. */
    List<StyledLine> rows(int width, int rows) {
        int columns = width - 1;
        LineRows line = new LineRows(tools.prompt().get(), columns);
        List<StyledLine> all = new ArrayList<>(line.rows(entry.text(), Math.max(1, rows / 4)));
        int body = rows - all.size() - 1;
        List<StyledLine> panels = panels(columns, body);
        int left = body - panels.size();
        all.addAll(entry.isSummary() && !hasKeys() ? summary(columns, left) : form(columns, left));
        all.addAll(panels);
        all.add(StyledLine.of(footer(columns), Style.DIM));
        return all.stream().map(row -> row.truncate(columns)).toList();
    }

    private List<StyledLine> summary(int columns, int most) {
        SummaryRows summary = new SummaryRows(entry, tools.summary(), columns);
        return entry.reading().ready().map(ready -> summary.rows(ready, most)).orElse(List.of());
    }

    private List<StyledLine> form(int columns, int room) {
        List<StyledLine> about = about(columns);
        int free = Math.max(0, room - about.size());
        List<EntryOption> options = options();
        int forMenu = rowsForMenu(options.size(), columns, free);
        // Details that have no room there leave their rows to the options.
        int forOptions = Math.min(
                options.size(), Math.max(0, free - menu(columns, forMenu).size()));
        List<StyledLine> rows =
                new ArrayList<>(new OptionRows(options, columns).rows(marked(options), hasKeys(), forOptions));
        int forRest = Math.max(forMenu, free - rows.size());
        rows.addAll(about);
        rows.addAll(menu(columns, forRest));
        return rows;
    }

    /** At least some where there are choices, and more where the options leave them; while the keys go to those, they come first. */
    private int rowsForMenu(int options, int columns, int free) {
        int wanted = menu(columns, free).size();
        int forMenu = wanted == 0 ? 0 : Math.max(2, Math.min(wanted, Math.max(MENU, free - options)));
        forMenu = Math.max(forMenu, Math.min(wanted, free / 2));
        return hasKeys() ? Math.min(forMenu, Math.max(0, free - Math.min(options, FEWEST_OPTIONS))) : forMenu;
    }

    private boolean hasKeys() {
        return entry.panels().focus().isOptions();
    }

    private int marked(List<EntryOption> options) {
        if (hasKeys()) {
            return keys.option();
        }
        Optional<Parameter> current = entry.current();
        for (int place = 0; place < options.size(); place++) {
            if (current.equals(Optional.of(options.get(place).parameter()))) {
                return place;
            }
        }
        return -1;
    }

    /** One row of help for the option, what is wrong with its value, and with the line as a whole. */
    private List<StyledLine> about(int columns) {
        List<StyledLine> rows = new ArrayList<>();
        entry.search()
                .map(search -> StyledLine.of("earlier: ", Style.HEADING)
                        .and(search.sought().text())
                        .and(" ", Style.REVERSED))
                .or(() -> aboutCurrent())
                .ifPresent(rows::add);
        objection()
                .ifPresent(why -> Paragraph.rows(why, columns).forEach(row -> rows.add(StyledLine.of(row, Style.BAD))));
        if (entry.isBeingChecked()) {
            rows.add(StyledLine.of("checking…", Style.DIM));
        }
        entry.reading()
                .unblamed()
                .filter(failure -> !isSought())
                .ifPresent(failure -> rows.addAll(wrong(failure, columns)));
        return rows;
    }

    /** Whether Enter puts a value in the place of several words that somebody looks for it with. */
    private boolean isSought() {
        return entry.choosing().chosen().isPresent()
                && ValuePlaces.soughtWith(entry.reading(), entry.text().cursor())
                        .isPresent();
    }

    /** What is wrong, and what to do next. */
    private static List<StyledLine> wrong(Failure failure, int columns) {
        Stream<StyledLine> message =
                Paragraph.rows(failure.message(), columns).stream().limit(2).map(row -> StyledLine.of(row, Style.BAD));
        Stream<StyledLine> advice = failure.advice().isEmpty()
                ? Stream.empty()
                : Paragraph.rows(failure.advice(), columns).stream().limit(1).map(StyledLine::of);
        return Stream.concat(message, advice).toList();
    }

    /** What stands against the value of the marked option, all of it, since its row may be too narrow. */
    private Optional<String> objection() {
        List<EntryOption> options = options();
        int marked = entry.search().isPresent() ? -1 : marked(options);
        return marked < 0 ? Optional.empty() : options.get(marked).objection();
    }

    /** A part of a name, or the address of a page in the console, is not wrong while Enter puts a value in its place. */
    private List<EntryOption> options() {
        boolean isReplaced = !hasKeys() && entry.choosing().chosen().isPresent();
        return entry.options().stream()
                .map(option -> isReplaced
                                && standsForChoice(option)
                                && isCurrent(option)
                                && option.objection().isPresent()
                        ? option.withoutValue()
                        : option)
                .toList();
    }

    private static boolean standsForChoice(EntryOption option) {
        Subject subject = option.parameter().subject();
        return subject == Subject.SOURCE_ARN || subject == Subject.FILTER;
    }

    private boolean isCurrent(EntryOption option) {
        return entry.current().equals(Optional.of(option.parameter()));
    }

    private Optional<StyledLine> aboutCurrent() {
        return entry.shown().map(parameter -> StyledLine.of(parameter.name(), Style.HEADING)
                .and(" (" + parameter.type() + (parameter.required() ? ", required" : "") + "): ", Style.DIM)
                .and(parameter.summary()));
    }

    private List<StyledLine> menu(int columns, int most) {
        Menu menu = entry.choosing().menu();
        if (most < 2
                || (menu.offered().choices().isEmpty() && menu.offered().note().isEmpty())) {
            return List.of();
        }
        MenuView view = new MenuView(columns + 1, most);
        List<StyledLine> rows = entry.panels().namesOnly() ? view.namesOnly(menu) : view.detailed(menu);
        return rows.stream().map(EntryView::chosen).toList();
    }

    private static StyledLine chosen(StyledLine row) {
        return row.spans().stream().anyMatch(span -> span.style() == Style.ACCENT)
                ? new StyledLine(row.spans().stream()
                        .map(span ->
                                span.style() == Style.ACCENT ? new StyledLine.Span(span.text(), Style.REVERSED) : span)
                        .toList())
                : row;
    }

    /** Panels get what nobody else needs; where everything is needed they get their part. */
    private List<StyledLine> panels(int columns, int body) {
        int most = body < LOW ? body - besidePanels() : Math.max(body * 2 / 5, body - wanted(columns, body));
        List<Panel> open = shownPanels(most);
        List<StyledLine> rows = new ArrayList<>();
        Shares shares = new Shares(
                open.stream()
                        .map(panel -> 1 + texts.rows(panel, columns).size())
                        .toList(),
                most);
        for (int place = 0; place < open.size(); place++) {
            rows.addAll(panelRows.of(open.get(place), columns, Math.max(2, shares.of(place))));
        }
        return rows.subList(0, Math.min(rows.size(), Math.max(0, most)));
    }

    /** Where there is no room for all, the one that the keys go to, or that was opened last. */
    private List<Panel> shownPanels(int most) {
        List<Panel> open = entry.panels().opened();
        return open.size() * LEAST_PANEL > most
                ? entry.panels().foremost().map(List::of).orElse(List.of())
                : open;
    }

    /** While somebody reads a panel, or what was copied, which stands there until the next key, it takes the place of the menu. */
    private int besidePanels() {
        boolean isRead = entry.panels().focus().panel().isPresent();
        return isRead || entry.panels().isOpen(Panel.COPY) ? 1 : MENU;
    }

    /** How many rows the rest would take where it had them all. */
    private int wanted(int columns, int body) {
        if (entry.isSummary() && !hasKeys()) {
            return summary(columns, body).size();
        }
        return entry.options().size()
                + about(columns).size()
                + menu(columns, body).size();
    }

    /** What Enter does now comes first; what there is no room for is left out. */
    private String footer(int columns) {
        StringBuilder row = new StringBuilder();
        for (String part : new Footer(entry, keys, tools.keys()).parts()) {
            String more = row.isEmpty() ? part : " · " + part;
            if (row.length() + more.length() > columns) {
                break;
            }
            row.append(more);
        }
        return row.toString();
    }
}
