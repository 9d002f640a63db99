package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;
import java.util.Optional;

/** What each key does to an entry. */
final class EntryKeys {
    private static final int PAGE = 10;

    private final Entry entry;
    private final EntryTools tools;
    private final Copying copying;
    private final PanelKeys panelKeys;
    private final Paste paste = new Paste();
    private final LineEdits edits = new LineEdits();
    private int option;

    EntryKeys(Entry entry, EntryTools tools, PanelKeys panelKeys, Copying copying) {
        this.entry = entry;
        this.tools = tools;
        this.panelKeys = panelKeys;
        this.copying = copying;
    }

    /** Which of the options is marked while the keys go to them. */
    int option() {
        return option;
    }

    /** Does it; with an answer the entry is over. */
    Optional<Entered> press(String key) {
        if (paste.takes(key)) {
            paste.whole().ifPresent(entry::paste);
            return Optional.empty();
        }
        Optional<Entered> over = handled(key);
        mark();
        entry.settle();
        return over;
    }

    private void mark() {
        boolean isOptions = entry.panels().focus().isOptions();
        entry.mark(isOptions ? Optional.of(entry.options().get(option).parameter()) : Optional.empty());
    }

    private Optional<Entered> handled(String key) {
        Optional<Action> action = tools.keys().action(key);
        if (action.filter(Action.COPY::equals).isEmpty()) {
            copying.forget();
        }
        if (action.isPresent()) {
            act(action.get());
            return Optional.empty();
        }
        Panels.Focus focus = entry.panels().focus();
        if (focus.panel().isPresent()) {
            panelKeys.press(focus.panel().get(), key);
            return Optional.empty();
        }
        return focus.isOptions() ? onOptions(key) : onLine(key);
    }

    private void act(Action action) {
        switch (action) {
            case KEYS -> entry.panels().toggle(Panel.KEYS);
            case NEXT_PANEL -> nextPanel();
            case DOCUMENTATION -> entry.panels().toggle(Panel.DOCUMENTATION);
            case COLUMNS -> entry.panels().toggleColumns();
            case REQUEST -> entry.panels().toggle(Panel.REQUEST);
            case COPY -> copying.next();
            case HISTORY -> searchHistory();
        }
    }

    private void searchHistory() {
        entry.panels().focusOnLine();
        entry.searchHistory();
    }

    private void nextPanel() {
        entry.panels().focusNext();
        List<Parameter> all =
                entry.options().stream().map(EntryOption::parameter).toList();
        option = Math.max(0, entry.current().map(all::indexOf).orElse(0));
    }

    private Optional<Entered> onOptions(String key) {
        int last = entry.options().size() - 1;
        switch (key) {
            case "up", "shift-tab" -> option = Math.max(0, option - 1);
            case "down", "tab" -> option = Math.min(last, option + 1);
            case "page-up" -> option = Math.max(0, option - PAGE);
            case "page-down" -> option = Math.min(last, option + PAGE);
            case "enter" -> {
                entry.panels().focusOnLine();
                entry.goTo(entry.options().get(option).parameter());
            }
            case "escape" -> entry.panels().focusOnLine();
            default -> {
                entry.panels().focusOnLine();
                entry.mark(Optional.empty());
                return onLine(key);
            }
        }
        return Optional.empty();
    }

    private Optional<Entered> onLine(String key) {
        if (entry.search().isPresent()) {
            inHistory(entry.search().get(), key);
            return Optional.empty();
        }
        if (key.equals("escape")) {
            return Optional.of(entry.left());
        }
        if (key.equals("enter")) {
            return enter();
        }
        if (!chooses(key)) {
            boolean isGiven = key.equals(" ") && entry.text().before().endsWith(" ");
            Optional<TypedText> edited = isGiven ? Optional.empty() : edits.edited(entry.text(), key);
            edited.ifPresent(entry::change);
        }
        return Optional.empty();
    }

    private Optional<Entered> enter() {
        if (entry.isSummary()) {
            return entry.reading()
                    .ready()
                    .map(ready -> new Entered.Run(entry.text().text()));
        }
        Optional<Choice> chosen = entry.choosing().chosen();
        if (chosen.isPresent()) {
            entry.take(chosen.get());
        } else {
            entry.goPast();
        }
        return Optional.empty();
    }

    private boolean chooses(String key) {
        if (entry.isSummary()) {
            return scrolls(key);
        }
        switch (key) {
            case "down", "tab" -> entry.choosing().next();
            case "up", "shift-tab" -> entry.choosing().previous();
            case "page-down" -> entry.choosing().further(PAGE);
            case "page-up" -> entry.choosing().further(-PAGE);
            case "right" -> {
                return goesInto();
            }
            case "left" -> {
                return goesOut();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The rows of the summary, where they are too many. */
    private boolean scrolls(String key) {
        int rows =
                switch (key) {
                    case "down" -> 1;
                    case "up" -> -1;
                    case "page-down" -> PAGE;
                    case "page-up" -> -PAGE;
                    default -> 0;
                };
        entry.summaryScroll().by(rows);
        return rows != 0;
    }

    /** Right of a database shows what is in it, where something of that is known. */
    private boolean goesInto() {
        Optional<Choice> chosen = entry.choosing().chosen();
        if (!isPart() || chosen.isEmpty() || !entry.text().isAtEndOfWord()) {
            return false;
        }
        within().ifPresent(entry::change);
        return true;
    }

    /** The line with the chosen database or schema gone into; empty where nothing is known of what is in it. */
    Optional<TypedText> within() {
        return entry.choosing()
                .chosen()
                .map(Choice::value)
                .filter(name -> isPart() && entry.text().isAtEndOfWord() && isParted(name))
                .map(ExportOnlyLevels::into)
                .filter(name -> !entry.choosing().fitting(name).choices().isEmpty())
                .map(entry.choosing()::with);
    }

    private boolean isParted(String name) {
        return ExportOnlyLevels.isParted(name, tools.account().engineOfSource(SentLine.arguments(entry.reading())));
    }

    /** Behind a dot in the middle of a name, Left is no more than a way through the line. */
    private boolean goesOut() {
        String typed = entry.choosing().typed();
        if (!isPart() || !typed.endsWith(".") || !entry.text().isAtEndOfWord()) {
            return false;
        }
        entry.change(entry.choosing().with(ExportOnlyLevels.outOf(typed)));
        return true;
    }

    private boolean isPart() {
        return entry.current()
                .filter(parameter -> parameter.subject() == Subject.EXPORT_ONLY)
                .isPresent();
    }

    private void inHistory(HistorySearch search, String key) {
        switch (key) {
            case "escape" -> entry.endSearch();
            case "enter" -> entry.choosing().chosen().ifPresentOrElse(entry::takeEarlier, entry::endSearch);
            default -> {
                if (!chooses(key) && search.edit(key)) {
                    entry.searched();
                }
            }
        }
    }
}
