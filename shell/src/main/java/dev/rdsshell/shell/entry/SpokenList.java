package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Word;
import java.util.Optional;

/**
 * A list that answers give items to: behind those that are there, or in their place where it cannot be right with both.
 *
 * <pre>
 *   --export-only shop      stock      --export-only shop stock
 *   --export-only=shop      stock      --export-only shop stock
 *   --export-only shop..x   stock      --export-only stock
 * </pre>
 */
record SpokenList(Entry entry, Parameter parameter) {

    /** @param items as they stand in the line */
    void take(String items) {
        detach();
        goBehindItems();
        Reading before = entry.reading();
        entry.change(entry.choosing().with(items));
        if (isWrong()) {
            takeAnew(items, before);
        }
    }

    /** Behind a sign of equality stands one item only: more of them follow the name as words. */
    private void detach() {
        given().filter(Argument::isAttached).ifPresent(argument -> {
            Word item = argument.values().get(0);
            String text = entry.reading().text();
            if (text.charAt(item.start() - 1) == '=') {
                entry.change(new TypedText(text, item.start()).replace(item.start() - 1, item.start(), " "));
                entry.goTo(parameter);
            }
        });
    }

    /** A person who sees the cursor mends the item in front of it; one who hears of a list adds to it. */
    private void goBehindItems() {
        boolean isBehindItem = given().filter(
                        argument -> !argument.isAttached() && !argument.values().isEmpty())
                .isPresent();
        if (isBehindItem && !entry.text().before().endsWith(" ")) {
            entry.change(entry.text().insert(" "));
        }
    }

    private void takeAnew(String items, Reading before) {
        before.deciding(parameter.name())
                .filter(argument -> !argument.values().isEmpty())
                .ifPresent(argument -> {
                    entry.change(ValuePlaces.without(before, argument));
                    entry.goTo(parameter);
                    entry.change(entry.choosing().with(items));
                });
    }

    private Optional<Argument> given() {
        return entry.reading().deciding(parameter.name());
    }

    private boolean isWrong() {
        return entry.options().stream()
                .filter(option -> option.parameter().equals(parameter))
                .anyMatch(EntryOption::isWanted);
    }
}
