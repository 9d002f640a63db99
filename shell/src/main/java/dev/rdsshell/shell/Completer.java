package dev.rdsshell.shell;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Answer.State;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import dev.rdsshell.shell.completion.LineSuggestions;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.LineCompleter;

/** Suggestions in the line editor's form: quoted for the line, with the note that goes below the menu. */
final class Completer implements LineCompleter {
    private final LineSuggestions suggestions;

    Completer(LineSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Place at(String buffer, int cursor) {
        LineSuggestions.Place place = suggestions.at(buffer, cursor);
        return new Place(
                place.start(),
                place.takesValue(),
                typed -> completions(place.answer().apply(typed), typed, place.isReference()));
    }

    private static Completions completions(Answer answer, String typed, boolean isReference) {
        return new Completions(
                answer.suggestions().stream()
                        .map(suggestion -> choice(suggestion, isReference))
                        .toList(),
                answer.count(),
                AnswerNote.of(answer, typed),
                answer.state() == State.LOADING || !answer.isWhole());
    }

    private static Completions.Choice choice(Suggestion suggestion, boolean isReference) {
        return new Completions.Choice(
                isReference ? suggestion.value() : Quoting.quote(suggestion.value()),
                suggestion.label(),
                suggestion.columns(),
                suggestion.note(),
                outlook(suggestion.prospect()),
                suggestion.group(),
                suggestion.whole());
    }

    private static Outlook outlook(Prospect prospect) {
        return switch (prospect) {
            case PROVEN, USUAL -> Outlook.GOOD;
            case DOUBTFUL -> Outlook.DOUBTFUL;
            case HOPELESS -> Outlook.HOPELESS;
        };
    }
}
