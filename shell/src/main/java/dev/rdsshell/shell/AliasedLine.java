package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.ShellWords;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line in which an alias of the AWS CLI has been replaced, by the rules of the AWS CLI: an alias may stand for a service
 * or an operation of the same name, is replaced once, and its global options beat those of the line. Names that the AWS
 * CLI does not have are ours before they are an alias, unless the line begins with {@code aws}.
 *
 * @param systemCommand what to run instead, where the alias begins with an exclamation mark
 */
record AliasedLine(Words words, Optional<String> systemCommand) {
    private static final String PROGRAM = "aws";
    private static final String SYSTEM = "!";

    /** An alias on a line: its place among the words, and what it stands for. */
    private record Found(int place, String value) {}

    /** @throws FailureException a {@link Failure.General} for an alias that breaks off in a quote or behind a backslash */
    static AliasedLine of(Words words, AwsAliases aliases, Registry registry) {
        if (aliases.sections().isEmpty()) {
            return new AliasedLine(words, Optional.empty());
        }
        Words line = words;
        Set<String> used = new HashSet<>();
        for (Optional<Found> found = find(line, aliases, registry, used);
                found.isPresent();
                found = find(line, aliases, registry, used)) {
            Found alias = found.get();
            used.add(alias.value());
            if (alias.value().startsWith(SYSTEM)) {
                return new AliasedLine(line, Optional.of(systemCommand(line, alias)));
            }
            line = replaced(line, alias);
        }
        return new AliasedLine(line, Optional.empty());
    }

    /** Whether an alias stands in this line, be it one that can be understood or not. */
    static boolean isIn(Words words, AwsAliases aliases, Registry registry) {
        return find(words, aliases, registry, Set.of()).isPresent();
    }

    private static Optional<Found> find(Words line, AwsAliases aliases, Registry registry, Set<String> used) {
        List<Integer> plain = ArgumentParser.plainWords(line);
        boolean awsOnly = !plain.isEmpty() && text(line, plain.get(0)).equals(PROGRAM);
        List<Integer> names = awsOnly ? plain.subList(1, plain.size()) : plain;
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = text(line, names.get(0));
        if (registry.find(first).isPresent() && !awsOnly) {
            return Optional.empty();
        }
        Optional<Found> topLevel = found(names.get(0), aliases.topLevel(first), used);
        return names.size() < 2
                ? topLevel
                : topLevel.or(() -> found(names.get(1), aliases.operation(first, text(line, names.get(1))), used));
    }

    /** A name that an alias of the same name leads back to is the command itself. */
    private static Optional<Found> found(int place, Optional<String> value, Set<String> used) {
        return value.filter(alias -> !used.contains(alias)).map(alias -> new Found(place, alias));
    }

    private static String text(Words line, int place) {
        return line.words().get(place).text();
    }

    /** Its global options go to the end, where they are the last ones and so count. */
    private static Words replaced(Words line, Found alias) {
        Words meant = meant(text(line, alias.place()), alias.value());
        Set<Word> global = globalWords(meant);
        List<Word> words = new ArrayList<>(line.words().subList(0, alias.place()));
        meant.words().stream().filter(word -> !global.contains(word)).forEach(words::add);
        words.addAll(line.words().subList(alias.place() + 1, line.size()));
        meant.words().stream().filter(global::contains).forEach(words::add);
        return new Words(line.raw(), words, line.ending());
    }

    private static Words meant(String name, String value) {
        Words meant = ShellWords.split(value);
        return switch (meant.ending()) {
            case OPEN_SINGLE_QUOTE, OPEN_DOUBLE_QUOTE ->
                throw broken(name, "a quote in it is never closed: " + value, "Close it in ~/.aws/cli/alias.");
            case CONTINUED ->
                throw broken(
                        name,
                        "it ends with a backslash: " + value,
                        "Take it out of ~/.aws/cli/alias: an alias goes on in lines that are indented.");
            case WHOLE -> meant;
        };
    }

    private static FailureException broken(String name, String why, String advice) {
        return new FailureException(new Failure.General("The alias " + name + " cannot be understood: " + why, advice));
    }

    /** The very words: others with the same text are not among them. */
    private static Set<Word> globalWords(Words line) {
        Set<Word> global = Collections.newSetFromMap(new IdentityHashMap<>());
        ArgumentParser.globalOptions(line).given().forEach(argument -> {
            global.add(argument.written());
            global.addAll(argument.values());
        });
        return global;
    }

    private static String systemCommand(Words line, Found alias) {
        Set<Word> global = globalWords(line);
        String arguments = line.words().subList(alias.place() + 1, line.size()).stream()
                .filter(word -> !global.contains(word))
                .map(word -> " " + Quoting.quote(word.text()))
                .collect(Collectors.joining());
        return alias.value().substring(SYSTEM.length()) + arguments;
    }
}
