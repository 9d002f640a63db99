package dev.rdsshell.shell.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which panels are open, which one the keys go to, and how far each is scrolled. */
final class Panels {
    private static final String NAMES_ONLY = "names-only";

    private final PanelMemory memory;
    /** The one that was opened last is the last. */
    private final Set<Panel> open = new LinkedHashSet<>();

    private final Map<Panel, Integer> scrolled = new EnumMap<>(Panel.class);
    private boolean namesOnly;
    private Focus focus = Focus.onLine();

    /**
     * Where keys go.
     *
     * @param isLine to the line; neither this nor a panel means to the options
     */
    record Focus(boolean isLine, Optional<Panel> panel) {
        static Focus onLine() {
            return new Focus(true, Optional.empty());
        }

        static Focus onOptions() {
            return new Focus(false, Optional.empty());
        }

        static Focus on(Panel panel) {
            return new Focus(false, Optional.of(panel));
        }

        boolean isOptions() {
            return !isLine && panel.isEmpty();
        }
    }

    Panels(PanelMemory memory) {
        this.memory = memory;
        Set<String> kept = memory.load();
        for (Panel panel : Panel.values()) {
            if (kept.contains(panel.word())) {
                open.add(panel);
            }
        }
        namesOnly = kept.contains(NAMES_ONLY);
    }

    boolean isOpen(Panel panel) {
        return open.contains(panel);
    }

    List<Panel> opened() {
        return open.stream().sorted().toList();
    }

    /** The one that the keys go to, else the one that was opened last. */
    Optional<Panel> foremost() {
        return focus.panel().or(() -> open.stream().reduce((earlier, later) -> later));
    }

    /** Whether choices are shown side by side, without what is known of them. */
    boolean namesOnly() {
        return namesOnly;
    }

    Focus focus() {
        return focus;
    }

    void focusOnLine() {
        focus = Focus.onLine();
    }

    void toggle(Panel panel) {
        if (!open.remove(panel)) {
            open.add(panel);
        }
        scrolled.remove(panel);
        if (focus.panel().isPresent()) {
            focusOnLine();
        }
        keep();
    }

    void show(Panel panel) {
        open.add(panel);
        scrolled.remove(panel);
    }

    void hide(Panel panel) {
        open.remove(panel);
        focusOnLine();
    }

    void toggleColumns() {
        namesOnly = !namesOnly;
        keep();
    }

    /** Line, options, each open panel, and the line again. */
    void focusNext() {
        List<Focus> all = new ArrayList<>(List.of(Focus.onLine(), Focus.onOptions()));
        opened().forEach(panel -> all.add(Focus.on(panel)));
        focus = all.get((all.indexOf(focus) + 1) % all.size());
    }

    int scrolled(Panel panel) {
        return scrolled.getOrDefault(panel, 0);
    }

    /** How far is too far is known where the panel is drawn. */
    void scroll(Panel panel, int rows) {
        scrollTo(panel, scrolled(panel) + rows);
    }

    void scrollTo(Panel panel, int row) {
        scrolled.put(panel, Math.max(0, row));
    }

    private void keep() {
        Set<String> words = new TreeSet<>();
        open.stream().filter(panel -> panel != Panel.COPY).map(Panel::word).forEach(words::add);
        words.addAll(namesOnly ? List.of(NAMES_ONLY) : Collections.emptyList());
        memory.keep(words);
    }
}
