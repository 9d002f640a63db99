package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What Tab does. While a menu is open, a key only writes its character, and what fits then is found out in the background; so
 * neither a long list nor rows that arrive hold up typing. All state is guarded by the editor's lock, which is free while the
 * editor waits for a key.
 */
final class CompletionMenu {
    /** How often the last row is told anew, which says how old the rows are, and when what failed is asked for again. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    private final ShellLineReader reader;
    private final LineEditing editing;
    private final GivenSpace space = new GivenSpace();
    private final Refreshing refreshing;
    private @Nullable PlaceInBuffer open;
    private int opening;
    private Menu menu = Menu.of("", Completions.none());

    private final MenuDrawing drawing = new MenuDrawing();

    CompletionMenu(ShellLineReader reader, LineEditing editing) {
        this.reader = reader;
        this.editing = editing;
        this.refreshing = new Refreshing(editing.background(), this::refresh);
    }

    boolean isOpen() {
        return open != null;
    }

    /** The rows to draw while it is open. */
    List<StyledLine> rows(int width, int height) {
        return drawing.rows(menu, width, height);
    }

    /** Before a character is typed: whether it is the blank that stands there already. */
    boolean isGiven(String typed) {
        return space.standsFor(typed, reader.getBuffer());
    }

    /**
     * Puts the only choice into the line, or opens the menu and stays until it is closed.
     *
     * @return false when nothing is known that could stand there
     */
    boolean complete() {
        PlaceInBuffer place = PlaceInBuffer.atCursor(reader.getBuffer(), editing.completer());
        Completions offered = place.matching(place.text());
        if (isOnly(offered)) {
            put(place, offered.choices().get(0));
        } else if (!offered.isEmpty() || !offered.note().isEmpty()) {
            place.replace(CommonBeginning.of(offered, place.text()));
            menu = Menu.of(place.text(), offered);
            stay(place);
        }
        return true;
    }

    private void stay(PlaceInBuffer place) {
        open = place;
        refreshing.whenRowsArrived();
        renewLater(++opening);
        try {
            new MenuKeys(reader, this, place).readUntilClosed();
        } finally {
            open = null;
        }
    }

    /** @param which the opening that it is for; one that was closed meanwhile is not renewed, even where it is open again */
    private void renewLater(int which) {
        editing.background().after(RENEWAL, () -> {
            if (reader.locked(() -> open != null && opening == which)) {
                refresh();
                renewLater(which);
            }
        });
    }

    private static boolean isOnly(Completions offered) {
        return offered.total() == 1
                && !offered.growing()
                && !offered.choices().get(0).isHopeless();
    }

    /** What is chosen now. */
    Menu menu() {
        return menu;
    }

    /** Chooses among what fits by now; the choice then stands in the line. */
    void choose(PlaceInBuffer place, UnaryOperator<Menu> choice) {
        if (!menu.hasChosen() && !menu.typed().equals(place.text())) {
            menu = Menu.of(place.text(), place.matching(place.text()));
        }
        menu = choice.apply(menu);
        menu.chosen().ifPresent(chosen -> place.replace(chosen.value()));
    }

    /** Whether only one is left to choose. */
    boolean offersOne() {
        return isOnly(menu.offered());
    }

    /** Puts a choice into the line for good. */
    void put(PlaceInBuffer place, Choice choice) {
        place.replace(choice.value());
        if (choice.spaceFollows()) {
            space.give(reader.getBuffer(), place.place().severalWords());
        }
    }

    /** A character was typed or deleted: what fits now is shown when it is known. */
    void narrow() {
        refreshing.atOnce();
    }

    /** Rows have arrived; from any thread. */
    void rowsArrived() {
        refreshing.whenRowsArrived();
    }

    private void refresh() {
        PlaceInBuffer place = reader.locked(() -> open);
        if (place != null) {
            String typed = reader.locked(() -> wanted(place));
            Completions offered = place.matching(typed);
            drawing.layOut(offered.choices(), reader.columns());
            reader.locked(() -> show(place, typed, offered));
        }
    }

    /** What the choices have to match: what was typed, also while a choice stands in its stead. */
    private String wanted(PlaceInBuffer place) {
        return menu.hasChosen() ? menu.typed() : place.text();
    }

    /** Shows what was found, unless something else is wanted by now. */
    private boolean show(PlaceInBuffer place, String typed, Completions offered) {
        boolean stillWanted = place.equals(open) && typed.equals(wanted(place));
        if (stillWanted) {
            menu = typed.equals(menu.typed()) ? menu.offering(offered) : Menu.of(typed, offered);
            reader.redisplay();
        }
        return stillWanted;
    }
}
