package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What an answer puts into the line.
 *
 * @param text as it stands there
 * @param isWhole whether nothing follows it: {@code Name=status,Values=} is gone on with
 */
record SpokenValue(String text, boolean isWhole) {

    /**
     * The value that is meant, of which is said what nobody could tell from the answer.
     *
     * @param begun what is written already, and is gone on with; or empty
     * @param reader says a line
     */
    static SpokenValue of(
            SpokenAnswer answer, Parameter parameter, String begun, SpokenChoices choices, Consumer<String> reader) {
        List<Integer> rows = choices.rows(answer, parameter);
        if (!rows.isEmpty()) {
            return taken(rows.stream().flatMap(row -> choices.row(row).stream()).toList(), reader);
        }
        List<SpokenAnswer> items = begun.isEmpty() ? answer.items(parameter) : List.of(answer);
        Optional<Choice> named = items.size() == 1 ? choices.named(items.get(0).text()) : Optional.empty();
        if (named.isPresent()) {
            return named.get().value().equals(answer.text())
                    ? new SpokenValue(answer.text(), named.get().spaceFollows())
                    : taken(List.of(named.get()), reader);
        }
        String text = items.stream()
                .map(item -> written(item, parameter, choices, reader))
                .collect(Collectors.joining(" "));
        return new SpokenValue(begun + text, true);
    }

    private static SpokenValue taken(List<Choice> chosen, Consumer<String> reader) {
        String text = chosen.stream().map(Choice::value).collect(Collectors.joining(" "));
        boolean isWhole = chosen.stream().allMatch(Choice::spaceFollows);
        if (isWhole) {
            reader.accept("Taken: " + SafeText.line(text));
        }
        return new SpokenValue(text, isWhole);
    }

    private static String written(
            SpokenAnswer item, Parameter parameter, SpokenChoices choices, Consumer<String> reader) {
        Optional<Choice> named = choices.named(item.text());
        boolean isName = ChoicesHere.isExisting(parameter, item.text()) || parameter.subject() == Subject.EXPORT_ONLY;
        boolean isUnknown = isName && choices.areKnown() && named.isEmpty();
        if (isUnknown && !item.isQuoted()) {
            List<String> longer =
                    parameter.subject() == Subject.EXPORT_ONLY ? choices.endingIn(item.text()) : List.of();
            String known = longer.isEmpty() ? "" : " Known with that name: " + String.join(", ", longer);
            reader.accept(
                    SafeText.line(item.text() + " is not among the choices; it is taken as it is written." + known));
        }
        return named.map(Choice::value).orElseGet(item::written);
    }
}
