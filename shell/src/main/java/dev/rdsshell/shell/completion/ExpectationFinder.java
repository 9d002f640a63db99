package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what is expected after the words that stand before the cursor. Pure. */
final class ExpectationFinder {
    private static final String PROGRAM = "aws";

    private final Registry registry;

    ExpectationFinder(Registry registry) {
        this.registry = registry;
    }

    /**
     * What is expected.
     *
     * @param before the whole words before the one at the cursor
     * @param typed the part of that word that stands before the cursor
     */
    Expectation find(Words before, String typed) {
        Optional<Parameter> pending = pendingOption(before, registry.global());
        if (pending.isPresent()) {
            return new Expectation.Value(pending.get(), commandOf(before), before.texts(), typed, 0);
        }
        List<String> plain = ArgumentParser.plainWords(registry.global(), before).stream()
                .map(place -> before.words().get(place).text())
                .toList();
        boolean awsOnly = !plain.isEmpty() && plain.get(0).equals(PROGRAM);
        List<String> names = awsOnly ? plain.subList(1, plain.size()) : plain;
        if (names.isEmpty()) {
            return typed.startsWith("--") ? new Expectation.Nothing(typed) : new Expectation.FirstWord(typed, awsOnly);
        }
        if (registry.services().contains(names.get(0)) && names.size() == 1) {
            return new Expectation.OperationName(names.get(0), typed);
        }
        if (!(registry.resolve(before) instanceof Resolved.Found found)) {
            return new Expectation.Nothing(typed);
        }
        return found.command()
                .lineWithin(found.words())
                .map(line -> find(line, typed))
                .orElseGet(() -> inCommand(found.command(), found.words(), typed));
    }

    private Expectation inCommand(Command command, Words words, String typed) {
        int attached = typed.startsWith("--") ? typed.indexOf('=') : -1;
        if (attached > 0) {
            return named(command, words, typed.substring(0, attached))
                    .<Expectation>map(parameter -> value(command, parameter, words, typed.substring(attached + 1)))
                    .orElse(new Expectation.Nothing(typed));
        }
        Optional<Parameter> pending =
                pendingOption(words, parametersOf(command, words).toList());
        if (pending.isPresent() && !typed.startsWith("--")) {
            return value(command, pending.get(), words, typed);
        }
        Optional<Parameter> next = nextWord(command, words);
        boolean isNameOfOption =
                next.filter(parameter -> parameter.subject() == Subject.DEFAULT).isPresent();
        if (typed.startsWith("-") && !isNameOfOption) {
            return optionName(command, words, typed);
        }
        return next.<Expectation>map(parameter -> value(command, parameter, words, typed))
                .or(() -> severalWords(command, words, typed))
                .orElseGet(() -> optionName(command, words, typed));
    }

    private String commandOf(Words before) {
        return registry.resolve(before) instanceof Resolved.Found found
                ? found.command().description().name()
                : "";
    }

    /** Words after an option that takes one value, where nothing else could stand: {@code --source-arn orders 2026}. */
    private Optional<Expectation> severalWords(Command command, Words words, String typed) {
        int option = words.size() - 1;
        while (option >= 0 && !words.words().get(option).text().startsWith("-")) {
            option--;
        }
        int more = words.size() - 1 - option;
        if (typed.isEmpty() || option < 0 || more == 0) {
            return Optional.empty();
        }
        return named(command, words, words.words().get(option).text())
                .filter(parameter -> parameter.arity() == Parameter.Arity.ONE && parameter.subject() != Subject.NONE)
                .map(parameter ->
                        new Expectation.Value(parameter, command.description().name(), words.texts(), typed, more));
    }

    private static Expectation value(Command command, Parameter parameter, Words words, String typed) {
        return new Expectation.Value(parameter, command.description().name(), words.texts(), typed, 0);
    }

    private static Expectation optionName(Command command, Words words, String typed) {
        return new Expectation.OptionName(command, words, typed);
    }

    /** The option whose value stands at the cursor: the last word, or for a list the last option before its values. */
    private static Optional<Parameter> pendingOption(Words words, List<Parameter> parameters) {
        for (int index = words.size() - 1; index >= 0; index--) {
            Word word = words.words().get(index);
            if (word.text().startsWith("--")) {
                boolean last = index == words.size() - 1;
                return byName(parameters, word.text())
                        .filter(parameter -> parameter.arity() == Parameter.Arity.MANY
                                || (last && parameter.arity() != Parameter.Arity.NONE));
            }
        }
        return Optional.empty();
    }

    /** The next parameter without an option that has no value yet. */
    private static Optional<Parameter> nextWord(Command command, Words words) {
        return command.parametersOf(words).stream()
                .filter(parameter -> !parameter.isOption())
                .filter(parameter -> parameter.arity() == Parameter.Arity.MANY
                        || command.parse(words)
                                .arguments()
                                .find(parameter.name())
                                .isEmpty())
                .findFirst();
    }

    private Optional<Parameter> named(Command command, Words words, String name) {
        return byName(parametersOf(command, words).toList(), name);
    }

    private Stream<Parameter> parametersOf(Command command, Words words) {
        return Stream.concat(command.parametersOf(words).stream(), registry.global().stream());
    }

    private static Optional<Parameter> byName(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
