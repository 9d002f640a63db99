package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;
import java.util.Optional;

/**
 * An open menu: what it offers for what was typed, and which of it is chosen. The chosen one stands in the line until
 * another is chosen, taken, or given up.
 *
 * @param typed what the choices match, as it stands or stood in the line
 * @param selected place of the chosen one, or -1
 */
public record Menu(String typed, Completions offered, int selected) {
    private static final int NONE = -1;

    /** With nothing chosen. */
    public static Menu of(String typed, Completions offered) {
        return new Menu(typed, offered, NONE);
    }

    public Optional<Choice> chosen() {
        return selected == NONE ? Optional.empty() : Optional.of(choices().get(selected));
    }

    public boolean hasChosen() {
        return selected != NONE;
    }

    /** The one behind, and from the last on to the first. */
    public Menu next() {
        return choices().isEmpty() ? this : choosing((selected + 1) % choices().size());
    }

    /** The one before, and from the first on to the last. */
    public Menu previous() {
        return choices().isEmpty() ? this : choosing(selected <= 0 ? choices().size() - 1 : selected - 1);
    }

    /** So many further on, or back where negative, but no further than the list goes. */
    public Menu further(int places) {
        if (choices().isEmpty()) {
            return this;
        }
        int wanted = Math.max(selected, 0) + places;
        return choosing(Math.max(0, Math.min(wanted, choices().size() - 1)));
    }

    /** With what is offered now for the same text. What is chosen stays chosen as long as it is offered. */
    public Menu offering(Completions others) {
        return new Menu(
                typed,
                others,
                chosen().map(choice -> place(choice, others.choices())).orElse(NONE));
    }

    private static int place(Choice wanted, List<Choice> choices) {
        for (int place = 0; place < choices.size(); place++) {
            if (choices.get(place).value().equals(wanted.value())) {
                return place;
            }
        }
        return NONE;
    }

    private List<Choice> choices() {
        return offered.choices();
    }

    private Menu choosing(int place) {
        return new Menu(typed, offered, place);
    }
}
