package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Menu;
import java.util.List;

/** A menu without what is known of its choices: their names then stand side by side. */
final class NamesOnly {
    private NamesOnly() {}

    static Menu of(Menu menu) {
        Completions all = menu.offered();
        Completions names = new Completions(
                all.choices().stream().map(NamesOnly::name).toList(), all.total(), all.note(), all.growing());
        return new Menu(menu.typed(), names, menu.selected());
    }

    private static Choice name(Choice choice) {
        return new Choice(
                choice.value(), choice.label(), List.of(), "", choice.outlook(), choice.group(), choice.spaceFollows());
    }
}
