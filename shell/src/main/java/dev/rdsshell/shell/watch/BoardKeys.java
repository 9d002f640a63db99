package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.watch.BoardFocus.Panel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each key of the board does. docs/keys.md lists them. */
final class BoardKeys {
    private final Scene scene;
    private final int page;
    private final Instant now;

    /** @param page rows that the page keys move by */
    BoardKeys(Scene scene, int page, Instant now) {
        this.scene = scene;
        this.page = Math.max(1, page);
        this.now = now;
    }

    /** What a key led to. */
    record Effect(BoardFocus focus, Action action) {
        enum Action {
            NONE,
            LEAVE,
            ASK_NOW,
            /** Cancel the chosen export: it was asked, and confirmed. */
            CANCEL
        }
    }

    /** @param name of the key, as {@code Screen.Key} has it */
    Effect press(String name, BoardFocus focus) {
        if (focus.panel() == Panel.CANCEL_QUESTION) {
            boolean yes = name.equalsIgnoreCase("y");
            return new Effect(focus.on(Panel.TABLE), yes ? Effect.Action.CANCEL : Effect.Action.NONE);
        }
        return switch (name) {
            case "q", "Q" -> new Effect(focus, Effect.Action.LEAVE);
            case "r" -> new Effect(focus, Effect.Action.ASK_NOW);
            default -> new Effect(focus.isRead() ? reading(name, focus) : looking(name, focus), Effect.Action.NONE);
        };
    }

    /** How far is too far is known where it is drawn. */
    private BoardFocus reading(String name, BoardFocus focus) {
        return switch (name) {
            case "up", "k" -> focus.scrolledTo(focus.first() - 1);
            case "down", "j" -> focus.scrolledTo(focus.first() + 1);
            case "page-up" -> focus.scrolledTo(focus.first() - page);
            case "page-down", " " -> focus.scrolledTo(focus.first() + page);
            case "home", "g" -> focus.scrolledTo(0);
            case "end", "G" -> focus.scrolledTo(Integer.MAX_VALUE);
            case "n" -> focus.panel() == Panel.DETAILS ? moved(focus, 1) : focus;
            case "p" -> focus.panel() == Panel.DETAILS ? moved(focus, -1) : focus;
            default -> looking(name, focus);
        };
    }

    private BoardFocus looking(String name, BoardFocus focus) {
        return switch (name) {
            case "up", "k" -> moved(focus, -1);
            case "down", "j" -> moved(focus, 1);
            case "page-up" -> moved(focus, -page);
            case "page-down", " " -> moved(focus, page);
            case "home", "g" -> moved(focus, -scene.sights().size());
            case "end", "G" -> moved(focus, scene.sights().size());
            case "enter", "d" -> opened(focus, Panel.DETAILS);
            case "c" -> canBeCanceled(focus) ? opened(focus, Panel.CANCEL_QUESTION) : focus;
            case "s" -> focus.sorted(focus.sorting().next()).on(Panel.TABLE);
            case "?", "h", "f1" -> focus.on(focus.panel() == Panel.KEYS ? Panel.TABLE : Panel.KEYS);
            case "escape", "left", "backspace" -> focus.on(Panel.TABLE);
            default -> focus;
        };
    }

    private BoardFocus moved(BoardFocus focus, int by) {
        List<Sight> rows = rows(focus);
        if (rows.isEmpty()) {
            return focus;
        }
        int at = place(rows, focus);
        int wanted = at < 0 ? (by < 0 ? rows.size() - 1 : Math.max(0, by - 1)) : at + by;
        int row = Math.max(0, Math.min(rows.size() - 1, wanted));
        return focus.choosing(rows.get(row).key());
    }

    private BoardFocus opened(BoardFocus focus, Panel panel) {
        if (focus.panel() == panel) {
            return focus.on(Panel.TABLE);
        }
        List<Sight> rows = rows(focus);
        if (rows.isEmpty()) {
            return focus;
        }
        int row = Math.max(0, place(rows, focus));
        return focus.choosing(rows.get(row).key()).on(panel);
    }

    private boolean canBeCanceled(BoardFocus focus) {
        List<Sight> rows = rows(focus);
        if (rows.isEmpty()) {
            return false;
        }
        Watched watched = rows.get(Math.max(0, place(rows, focus))).watched();
        return !watched.isOver() && watched.task().isPresent();
    }

    private List<Sight> rows(BoardFocus focus) {
        List<Sight> sights = scene.sights();
        return focus.sorting().sorted(sights, sights.size() <= page, now);
    }

    private static int place(List<Sight> rows, BoardFocus focus) {
        Optional<Sight.Key> chosen = focus.chosen();
        for (int i = 0; i < rows.size() && chosen.isPresent(); i++) {
            if (rows.get(i).key().equals(chosen.get())) {
                return i;
            }
        }
        return -1;
    }
}
