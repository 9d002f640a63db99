package dev.rdsshell.shell;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.entry.KnownSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the menu knows of the source that a line names. */
record SourceOfLine(CompletionData data) implements KnownSource {

    @Override
    public Optional<String> engine(Arguments line) {
        return data.engine(wanted("", line));
    }

    @Override
    public Optional<String> obstacle(Arguments line) {
        return line.value("--source-arn")
                .flatMap(arn -> data.sourceArns().suggestions(wanted(arn, line)).suggestions().stream()
                        .filter(suggestion ->
                                suggestion.value().equals(arn) && suggestion.prospect() == Prospect.HOPELESS)
                        .map(Suggestion::note)
                        .findFirst());
    }

    private static Wanted wanted(String typed, Arguments line) {
        Map<String, List<String>> given = new HashMap<>();
        line.given().forEach(argument -> given.put(argument.parameter().name(), argument.texts()));
        return new Wanted(typed, ExportCheck.OPERATION, given);
    }
}
