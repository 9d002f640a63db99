package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line means as it stands.
 *
 * @param words all words of the line, with their places in it
 * @param rest the words without those that name the command
 * @param prepared empty while that is being found out
 * @param lately what was filled in when that was found out last; counts until it is known anew
 * @param unreadable why the line cannot even be cut into words or names no command
 */
record Reading(
        String text,
        Words words,
        Optional<Command> command,
        Words rest,
        Parsed parsed,
        Optional<Prepared> prepared,
        List<Filled> lately,
        Optional<Failure> unreadable) {

    /** The words that name what will run: {@code check start-export-task}. */
    String name() {
        return words.words().stream()
                .filter(word -> !rest.words().contains(word))
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    Arguments arguments() {
        return parsed.arguments();
    }

    /** Its parameters that can be shown: those that are required first. */
    List<Parameter> parameters() {
        List<Parameter> visible = allParameters()
                .filter(parameter -> parameter.visibility() != Parameter.Visibility.AWS_HIDDEN)
                .toList();
        List<Parameter> ordered =
                new ArrayList<>(visible.stream().filter(Parameter::required).toList());
        visible.stream().filter(parameter -> !parameter.required()).forEach(ordered::add);
        return ordered;
    }

    /** The values that are known: of the line, of input files, of defaults. */
    List<Filled> values() {
        return prepared.map(Prepared::values).orElse(lately);
    }

    Optional<Filled> value(String name) {
        return values().stream().filter(filled -> filled.name().equals(name)).findFirst();
    }

    /** The request, where nothing stands against it. */
    Optional<Ready> ready() {
        return prepared.filter(known -> parsed.isUnderstood() && unreadable.isEmpty() && known instanceof Ready)
                .map(Ready.class::cast);
    }

    /** Whether something is still being found out. */
    boolean isPending() {
        return command.isPresent() && prepared.isEmpty();
    }

    /** Everything that is wrong, but for what is only missing. A value that is refused is so whatever else is wrong. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(parsed.problems());
        boolean isWhole = all.isEmpty();
        if (prepared.orElse(null) instanceof Rejected rejected) {
            rejected.problems().stream()
                    .filter(problem -> isWhole || problem.place() != null)
                    .forEach(all::add);
        }
        all.removeIf(this::isOnlyMissing);
        return all;
    }

    private boolean isOnlyMissing(Problem problem) {
        List<Parameter> byParser = required(name -> arguments().has(name) || ValuePlaces.isWaitedFor(this, name));
        List<Parameter> inTheEnd =
                required(name -> arguments().has(name) || value(name).isPresent());
        return saysMissing(problem, byParser) || saysMissing(problem, inTheEnd);
    }

    private static boolean saysMissing(Problem problem, List<Parameter> parameters) {
        return !parameters.isEmpty() && ArgumentParser.missing(parameters).equals(problem);
    }

    /** Also those that are not shown. */
    Stream<Parameter> allParameters() {
        return command.stream().flatMap(known -> known.parametersOf(rest).stream());
    }

    private List<Parameter> required(Predicate<String> isThere) {
        return allParameters()
                .filter(parameter -> parameter.required() && !isThere.test(parameter.name()))
                .toList();
    }

    /** The argument of that name that decides: of several the first that cannot be right, else the last. */
    Optional<Argument> deciding(String name) {
        return arguments().given().stream()
                .filter(argument -> argument.parameter().name().equals(name)
                        && reason(argument).isPresent())
                .findFirst()
                .or(() -> arguments().find(name));
    }

    /** What is wrong with an argument first. */
    Optional<Failure> reason(Argument argument) {
        return reasons(argument).findFirst();
    }

    /** Everything that is wrong with an argument, such as with what stands in an input file. */
    Stream<Failure> reasons(Argument argument) {
        return problems().stream()
                .filter(problem -> isWithin(problem.place(), argument))
                .map(Problem::failure);
    }

    /** What is wrong with the line apart from its arguments. */
    Optional<Failure> unblamed() {
        return unreadable.or(() -> problems().stream()
                .filter(problem ->
                        arguments().given().stream().noneMatch(argument -> isWithin(problem.place(), argument)))
                .filter(problem -> !isDangling(problem.place()))
                .map(Problem::failure)
                .findFirst());
    }

    /** An option that waits for its value is not wrong yet. */
    private boolean isDangling(@Nullable Word place) {
        return place != null && ValuePlaces.isDangling(this, place);
    }

    private static boolean isWithin(@Nullable Word place, Argument argument) {
        List<Word> values = argument.values();
        Word last = values.isEmpty() ? argument.written() : values.get(values.size() - 1);
        int start = Math.min(argument.written().start(), last.start());
        return place != null
                && place.start() >= start
                && place.end() <= Math.max(last.end(), argument.written().end());
    }
}
