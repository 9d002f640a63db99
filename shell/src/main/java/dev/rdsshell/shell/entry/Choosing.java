package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.LineCompleter;
import dev.rdsshell.shell.terminal.Menu;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What could stand at the cursor, and which of it is chosen. The first one that can work is chosen from the start where a
 * choice is expected; above the first one nothing is chosen, and the text stays as it is typed.
 */
final class Choosing {
    private static final Completions NOTHING = Completions.none();

    private LineCompleter.Place place = LineCompleter.Place.none(0);
    private TypedText text = TypedText.endingWithCursor("");
    private Menu menu = Menu.of("", NOTHING);
    private BiFunction<Completions, String, Completions> view = (all, typed) -> all;
    private boolean expected;
    private boolean moved;
    private boolean fresh;

    /**
     * Looks anew.
     *
     * @param completer knows what could stand at a place
     * @param isExpected whether the first choice is chosen by itself
     * @param shown what is shown of everything that fits, and of what is typed
     */
    void at(
            TypedText now,
            LineCompleter completer,
            boolean isExpected,
            BiFunction<Completions, String, Completions> shown) {
        text = now;
        view = shown;
        place = completer.at(now.text(), now.cursor());
        expected = isExpected;
        moved = false;
        fresh = true;
        menu = chosenByItself(Menu.of(typed(), fitting(typed())));
    }

    /** What is known by now; a choice that a person has made stays. Right after a look there is nothing newer. */
    void refresh() {
        if (fresh) {
            fresh = false;
            return;
        }
        Completions now = fitting(typed());
        menu = moved ? menu.offering(now) : chosenByItself(Menu.of(typed(), now));
    }

    /** What could stand there if so much were typed. */
    Completions fitting(String other) {
        return view.apply(place.matching().apply(other), other);
    }

    boolean isGrowing() {
        return menu.offered().growing();
    }

    Menu menu() {
        return menu;
    }

    /** What stands between the beginning of the place and the cursor. */
    String typed() {
        return text.before().substring(Math.min(place.start(), text.cursor()));
    }

    Optional<Choice> chosen() {
        return menu.chosen();
    }

    void next() {
        move(Menu::next);
    }

    /** From the first one up to what is typed. */
    void previous() {
        move(shown -> shown.selected() == 0 ? Menu.of(shown.typed(), shown.offered()) : shown.previous());
    }

    void further(int places) {
        move(shown -> shown.further(places));
    }

    private void move(UnaryOperator<Menu> how) {
        moved = true;
        menu = how.apply(menu);
    }

    /** The line with another value at the place, the cursor behind it. */
    TypedText with(String value) {
        return text.replace(Math.min(place.start(), text.cursor()), text.cursor(), value);
    }

    private Menu chosenByItself(Menu fresh) {
        boolean isTyped = fresh.offered().choices().stream()
                .anyMatch(choice -> choice.value().equals(fresh.typed()));
        boolean canWork = fresh.offered().choices().stream()
                .findFirst()
                .filter(choice -> choice.outlook() != Outlook.HOPELESS)
                .isPresent();
        return expected && canWork && !isTyped ? fresh.next() : fresh;
    }
}
