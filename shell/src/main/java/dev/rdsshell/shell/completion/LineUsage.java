package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row about what is being typed:
 *
 * <pre>
 *   start-export-task  Starts the export of a snapshot or a cluster to an S3 bucket.
 *   --s3-bucket-name string, required  The bucket to export to.
 *   not given yet: --iam-role-arn, --kms-key-id
 * </pre>
 */
public final class LineUsage {
    private final Registry registry;
    private final ExpectationFinder finder;

    public LineUsage(Registry registry) {
        this.registry = registry;
        this.finder = new ExpectationFinder(registry);
    }

    /** Empty where there is nothing to say. */
    public StyledLine at(String line, int cursor) {
        Words words = Tokenizer.tokenize(line.substring(0, cursor), Expansion.none());
        boolean inWord = !words.isEmpty() && words.words().get(words.size() - 1).end() == cursor;
        int whole = inWord ? words.size() - 1 : words.size();
        Words before = new Words(words.raw(), words.words().subList(0, whole), words.ending());
        String typed = inWord ? words.words().get(whole).text() : "";
        Expectation expected = finder.find(before, typed);
        if (expected instanceof Expectation.Value value) {
            return usage(value.parameter());
        }
        if (expected instanceof Expectation.OptionName option) {
            return option(option, line);
        }
        return command(words, inWord);
    }

    private StyledLine option(Expectation.OptionName expected, String line) {
        List<Parameter> begun = Stream.concat(expected.parameters().stream(), registry.global().stream())
                .filter(parameter -> parameter.isOption() && parameter.visibility() != Parameter.Visibility.AWS_HIDDEN)
                .filter(parameter -> parameter.name().startsWith(expected.typed()))
                .toList();
        Optional<Parameter> exact = begun.stream()
                .filter(parameter -> parameter.name().equals(expected.typed()) || begun.size() == 1)
                .findFirst();
        return exact.map(LineUsage::usage).orElseGet(() -> missing(expected.command(), line));
    }

    private StyledLine missing(Command command, String line) {
        Words words = Tokenizer.tokenize(line, Expansion.none());
        if (!(registry.resolve(words) instanceof Resolved.Found found)) {
            return StyledLine.EMPTY;
        }
        List<String> written = found.words().words().stream().map(Word::text).toList();
        String names = command.description().parameters().stream()
                .filter(parameter -> parameter.required() && !written.contains(parameter.name()))
                .filter(parameter -> parameter.isOption()
                        && written.stream().noneMatch(word -> word.startsWith(parameter.name() + "=")))
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? StyledLine.EMPTY : StyledLine.of("not given yet: " + names, Style.DIM);
    }

    private StyledLine command(Words words, boolean inWord) {
        return inWord && registry.resolve(words) instanceof Resolved.Found found
                ? row(
                        found.command().description().name(),
                        "",
                        found.command().description().summary())
                : StyledLine.EMPTY;
    }

    private static StyledLine usage(Parameter parameter) {
        String needed = parameter.required() ? ", required" : "";
        String type = parameter.choices().isEmpty() ? parameter.type() : String.join(" | ", parameter.choices());
        return row(parameter.name(), " " + type + needed, parameter.summary());
    }

    private static StyledLine row(String name, String form, String about) {
        return StyledLine.of(name, Style.BOLD).and(form, Style.DIM).and("  " + about, Style.DIM);
    }
}
