package dev.rdsshell.shell.entry;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Keys in an open panel: scrolling, and searching for a text. */
final class PanelKeys {
    private static final int PAGE = 5;

    private final Panels panels;
    private final Function<Panel, List<String>> texts;
    private TypedText sought = TypedText.endingWithCursor("");
    private boolean typing;
    private boolean isMissing;

    /** @param texts the rows of a panel as it is drawn now */
    PanelKeys(Panels panels, Function<Panel, List<String>> texts) {
        this.panels = panels;
        this.texts = texts;
    }

    /** What is searched for, with what comes before it while it is typed, or that it is not there; empty for nothing. */
    String search() {
        return typing || isMissing ? "/" + sought.text() + (isMissing ? " not found" : "") : "";
    }

    /** What is to be marked. */
    String sought() {
        return sought.text();
    }

    void press(Panel panel, String key) {
        isMissing = false;
        if (typing) {
            type(panel, key);
            return;
        }
        switch (key) {
            case "escape", "q", "enter" -> panels.focusOnLine();
            case "up", "k" -> panels.scroll(panel, -1);
            case "down", "j" -> scrollDown(panel, 1);
            case "page-up" -> panels.scroll(panel, -PAGE);
            case "page-down", " " -> scrollDown(panel, PAGE);
            case "home", "g" -> panels.scrollTo(panel, 0);
            case "end", "G" -> scrollDown(panel, Integer.MAX_VALUE / 2);
            case "n" -> find(panel, panels.scrolled(panel) + 1, 1);
            case "N" -> find(panel, panels.scrolled(panel) - 1, -1);
            case "/" -> {
                typing = true;
                sought = TypedText.endingWithCursor("");
            }
            default -> {}
        }
    }

    private void type(Panel panel, String key) {
        switch (key) {
            case "enter" -> {
                typing = false;
                find(panel, panels.scrolled(panel), 1);
            }
            case "escape" -> {
                typing = false;
                sought = TypedText.endingWithCursor("");
            }
            default -> sought = sought.edited(key).orElse(sought);
        }
    }

    private void scrollDown(Panel panel, int rows) {
        int last = Math.max(0, texts.apply(panel).size() - 1);
        panels.scrollTo(panel, Math.min(last, panels.scrolled(panel) + rows));
    }

    /**
     * From a row on, and from the last on to the first, or the other way round.
     *
     * @param step 1 or -1
     */
    private void find(Panel panel, int from, int step) {
        List<String> rows = texts.apply(panel);
        String wanted = sought.text().toLowerCase(Locale.ROOT);
        for (int tried = 0; !wanted.isEmpty() && tried < rows.size(); tried++) {
            int row = Math.floorMod(from + tried * step, rows.size());
            if (rows.get(row).toLowerCase(Locale.ROOT).contains(wanted)) {
                panels.scrollTo(panel, row);
                return;
            }
        }
        isMissing = !wanted.isEmpty();
    }
}
