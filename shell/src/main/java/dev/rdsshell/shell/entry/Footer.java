package dev.rdsshell.shell.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the keys do right now, the most useful first. */
final class Footer {
    private final Entry entry;
    private final EntryKeys pressed;
    private final KeyChoice keys;

    Footer(Entry entry, EntryKeys pressed, KeyChoice keys) {
        this.entry = entry;
        this.pressed = pressed;
        this.keys = keys;
    }

    List<String> parts() {
        Optional<Panel> panel = entry.panels().focus().panel();
        if (panel.isPresent()) {
            return List.of(
                    "Up Down scroll", "/ search", "n next", keys.shown(Action.NEXT_PANEL) + " next panel", "Esc line");
        }
        if (entry.panels().focus().isOptions()) {
            return List.of(
                    "Enter fills it in", "Up Down choose", keys.shown(Action.NEXT_PANEL) + " next panel", "Esc line");
        }
        if (entry.search().isPresent()) {
            return List.of("Enter takes it", "Esc gives up", "type to search");
        }
        List<String> parts = new ArrayList<>(List.of(enter()));
        pressed.within().ifPresent(gone -> parts.add("Right opens"));
        parts.addAll(onLine());
        return parts;
    }

    private List<String> onLine() {
        String next = keys.shown(Action.NEXT_PANEL);
        boolean isPanelOpen = !entry.panels().opened().isEmpty();
        return List.of(
                "Esc back",
                isPanelOpen ? next + " panels" : keys.shown(Action.KEYS) + " keys",
                isPanelOpen ? keys.shown(Action.KEYS) + " keys" : next + " options",
                keys.shown(Action.DOCUMENTATION) + " documentation",
                keys.shown(Action.REQUEST) + " request",
                keys.shown(Action.HISTORY) + " earlier",
                keys.shown(Action.COPY) + " copy");
    }

    private String enter() {
        if (entry.isSummary()) {
            return "Enter runs it";
        }
        if (entry.choosing().chosen().isPresent()) {
            return "Enter takes it";
        }
        return entry.onlyWanted().map(option -> "Enter stays").orElse("Enter goes on");
    }
}
