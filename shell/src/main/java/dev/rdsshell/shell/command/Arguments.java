package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one line, in the order in which they were written, repeated ones included.
 *
 * @param words the words after the command's name, as the parser saw them
 */
public record Arguments(List<Argument> given, List<String> words) {
    public Arguments {
        given = List.copyOf(given);
        words = List.copyOf(words);
    }

    public static Arguments none() {
        return new Arguments(List.of(), List.of());
    }

    /** The argument of that name; of several the last, as with the AWS CLI. */
    public Optional<Argument> find(String name) {
        for (int index = given.size() - 1; index >= 0; index--) {
            if (given.get(index).parameter().name().equals(name)) {
                return Optional.of(given.get(index));
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The value of an option that takes one. */
    public Optional<String> value(String name) {
        return find(name).flatMap(argument -> argument.texts().stream().findFirst());
    }

    /** The same with its place. */
    public Optional<Word> word(String name) {
        return find(name).flatMap(argument -> argument.values().stream().findFirst());
    }

    /** All values of an option, or of the words without one; empty where it was not given. */
    public List<String> values(String name) {
        return find(name).map(Argument::texts).orElse(List.of());
    }

    /** The values of everything that is given, by name; of several of one name the last. */
    public Map<String, List<String>> valuesByName() {
        Map<String, List<String>> values = new HashMap<>();
        given.forEach(argument -> values.put(argument.parameter().name(), argument.texts()));
        return values;
    }
}
