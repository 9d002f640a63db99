package dev.rdsshell.shell.terminal;

import java.util.List;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/**
 * The keys of an open menu. Tab and the arrows choose, Enter takes what is chosen, Esc gives it up, letters narrow the list;
 * every other key closes it, keeps what is chosen, and then does what it does elsewhere.
 */
final class MenuKeys {
    static final String CLOSE = "close-menu";
    static final String PAGE_DOWN = "menu-page-down";
    static final String PAGE_UP = "menu-page-up";

    private static final int PAGE = 10;

    private final ShellLineReader reader;
    private final CompletionMenu menu;
    private final PlaceInBuffer place;

    MenuKeys(ShellLineReader reader, CompletionMenu menu, PlaceInBuffer place) {
        this.reader = reader;
        this.menu = menu;
        this.place = place;
    }

    /** The keys that mean something else than in the line, besides those that JLine has for its own menu. */
    static void bind(KeyMap<Binding> keys, Map<String, List<String>> sent) {
        Map.of("escape", CLOSE, "page-down", PAGE_DOWN, "page-up", PAGE_UP)
                .forEach((key, meaning) -> sent.getOrDefault(key, List.of())
                        .forEach(sequence -> keys.bind(new Reference(meaning), sequence)));
    }

    void readUntilClosed() {
        boolean open = true;
        while (open) {
            reader.redisplay();
            Binding key = reader.readMenuKey();
            open = key != null && handle(key);
        }
    }

    /** Whether the menu stays open. */
    private boolean handle(Binding key) {
        switch (key instanceof Reference reference ? reference.name() : "") {
            case LineReader.MENU_COMPLETE, LineReader.EXPAND_OR_COMPLETE -> {
                return tab();
            }
            case LineReader.DOWN_LINE_OR_HISTORY, LineReader.DOWN_LINE_OR_SEARCH -> menu.choose(place, Menu::next);
            case LineReader.REVERSE_MENU_COMPLETE, LineReader.UP_LINE_OR_HISTORY, LineReader.UP_LINE_OR_SEARCH ->
                menu.choose(place, Menu::previous);
            case PAGE_DOWN -> menu.choose(place, shown -> shown.further(PAGE));
            case PAGE_UP -> menu.choose(place, shown -> shown.further(-PAGE));
            case LineReader.FORWARD_CHAR -> {
                return sideways(1);
            }
            case LineReader.BACKWARD_CHAR -> {
                return sideways(-1);
            }
            case LineReader.SELF_INSERT, LineReader.BACKWARD_DELETE_CHAR -> {
                return typed(key);
            }
            case LineReader.ACCEPT_LINE -> {
                return enter();
            }
            case CLOSE -> {
                place.replace(menu.menu().typed());
                return false;
            }
            default -> {
                return leave();
            }
        }
        return true;
    }

    private boolean tab() {
        menu.choose(place, shown -> shown);
        if (menu.offersOne()) {
            menu.put(place, menu.menu().offered().choices().get(0));
            return false;
        }
        menu.choose(place, Menu::next);
        return true;
    }

    private boolean sideways(int direction) {
        int stride = new MenuView(reader.columns(), 1).stride(menu.menu());
        if (stride == 0 || !menu.menu().hasChosen()) {
            return leave();
        }
        menu.choose(place, shown -> shown.further(direction * stride));
        return true;
    }

    /** A letter behind a choice ends the choice; without one it narrows the list. */
    private boolean typed(Binding key) {
        if (menu.menu().hasChosen()) {
            return leave();
        }
        reader.perform(key);
        if (!place.holdsCursor() || place.isLeftBy(place.text(), menu.menu().offered())) {
            return false;
        }
        menu.narrow();
        return true;
    }

    private boolean enter() {
        return menu.menu().hasChosen() ? take() : leave();
    }

    private boolean take() {
        menu.menu().chosen().ifPresent(chosen -> menu.put(place, chosen));
        return false;
    }

    /** What is chosen stays, and the key is for the line. */
    private boolean leave() {
        reader.pushBack();
        return take();
    }
}
