package dev.rdsshell.shell;

import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.completion.LineSuggestions;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.List;

/** Suggestions in the line editor's form: quoted for the line, with the note that goes below the menu. */
final class Completer implements LineCompleter {
    private final LineSuggestions suggestions;

    Completer(LineSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Completions complete(String buffer, int cursor) {
        LineSuggestions.Found found = suggestions.at(buffer, cursor);
        List<Completions.Choice> choices =
                found.answer().suggestions().stream().map(Completer::choice).toList();
        return new Completions(
                found.start(), found.end(), choices, found.answer().reason());
    }

    private static Completions.Choice choice(Suggestion suggestion) {
        return new Completions.Choice(
                Quoting.quote(suggestion.value()),
                suggestion.label(),
                String.join("  ", suggestion.columns()),
                suggestion.group(),
                suggestion.whole());
    }
}
