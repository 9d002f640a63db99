package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a line to arguments or problems.
 *
 * <p>It has the two stages of the AWS CLI: global options are taken first, wherever they stand, and the command's own
 * options from what is left. So {@code --p 5} is the global {@code --profile}, even where a command has a
 * {@code --page-size}. Our own options are matched in full only, and go before everything.
 */
public final class ArgumentParser {
    private static final int MOST_STRAYS = 1000;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*[+-]?\\d{1,18}\\s*");

    private static final OptionTable GLOBAL = new OptionTable(GlobalParameters.all(), Set.of());

    private final List<Parameter> own;
    private final OptionTable globalOptions;
    private final OptionTable ownOptions;
    private final List<String> listed;
    private final Predicate<List<String>> relaxesRequired;

    /**
     * @param global options that every command takes
     * @param own the command's options, and its words without an option in their order
     */
    public ArgumentParser(List<Parameter> global, List<Parameter> own) {
        this(global, own, words -> false);
    }

    /** @param relaxesRequired whether a line of these words may leave required parameters out */
    public ArgumentParser(List<Parameter> global, List<Parameter> own, Predicate<List<String>> relaxesRequired) {
        this.own = List.copyOf(own);
        this.globalOptions = new OptionTable(global, fullNamesOf(own));
        this.ownOptions = new OptionTable(own, Set.of());
        this.listed = Stream.concat(own.stream(), global.stream())
                .filter(parameter -> parameter.isOption() && parameter.visibility() != Parameter.Visibility.AWS_HIDDEN)
                .map(Parameter::name)
                .distinct()
                .toList();
        this.relaxesRequired = relaxesRequired;
    }

    /**
     * Which words are neither options nor values of global options: the first of them name the command, wherever it
     * stands.
     *
     * @return their places in the list of words
     */
    public static List<Integer> plainWords(List<Parameter> global, Words words) {
        return plainWords(new OptionTable(global, Set.of()), words);
    }

    /** The same for the global options of this program, of which scripts ask for each of their lines. */
    public static List<Integer> plainWords(Words words) {
        return plainWords(GLOBAL, words);
    }

    /** @param global the options, for whoever asks for many lines */
    static List<Integer> plainWords(OptionTable global, Words words) {
        ArgumentStage.Result scanned = ArgumentStage.scan(global, words.words());
        return scanned.rest().stream().filter(scanned::isValue).toList();
    }

    /** The global options of a line of which nothing else is known yet. */
    public static Arguments globalOptions(Words words) {
        return new Arguments(ArgumentStage.scan(GLOBAL, words.words()).given(), words.texts());
    }

    /**
     * The option that a word without a value in it names, in full or shortened.
     *
     * @param own the command's options
     * @return empty where it names none, or could be several
     */
    public static Optional<Parameter> named(List<Parameter> own, Word word) {
        OptionTable global = new OptionTable(GlobalParameters.all(), fullNamesOf(own));
        return global.named(word).or(() -> new OptionTable(own, Set.of()).named(word));
    }

    /** The problem of a line that leaves these parameters out, where that is found only after parsing. */
    public static Problem missing(List<Parameter> parameters) {
        return ArgumentProblems.missing(parameters);
    }

    /** @param words the whole line without the words that name the command */
    public Parsed parse(Words words) {
        ArgumentStage.Result global = ArgumentStage.scan(globalOptions, words.words());
        List<Word> left = global.rest().stream().map(words.words()::get).toList();
        ArgumentStage.Result stage = ArgumentStage.scan(ownOptions, left);
        Positionals positionals = positionals(left, stage);

        List<Argument> given = new ArrayList<>(global.given());
        given.addAll(stage.given());
        given.addAll(positionals.given());
        List<Problem> problems = new ArrayList<>(global.problems());
        problems.addAll(wrongChoices(global.given()));
        problems.addAll(stage.problems());
        problems.addAll(wrongValues(stage.given()));
        problems.addAll(wrongValues(positionals.given()));
        problems.addAll(missing(words, stage, positionals));
        problems.addAll(unknown(positionals.strays(), left, stage));
        return new Parsed(new Arguments(given, words.texts()), problems);
    }

    /** @param strays places of the words that nothing took */
    private record Positionals(List<Argument> given, List<Integer> strays) {}

    private Positionals positionals(List<Word> left, ArgumentStage.Result stage) {
        List<Integer> strays = new ArrayList<>(stage.rest());
        strays.removeIf(index -> stage.roles().get(index) instanceof WordRole.Separator);
        List<Argument> given = new ArrayList<>();
        for (Parameter parameter : own) {
            if (!parameter.isOption()) {
                List<Word> values = takeValues(parameter, strays, left, stage);
                if (!values.isEmpty()) {
                    given.add(new Argument(parameter, values.get(0), values));
                }
            }
        }
        return new Positionals(given, strays);
    }

    private static List<Word> takeValues(
            Parameter parameter, List<Integer> strays, List<Word> left, ArgumentStage.Result stage) {
        int most = parameter.arity() == Parameter.Arity.MANY ? Integer.MAX_VALUE : 1;
        List<Word> values = new ArrayList<>();
        for (Iterator<Integer> places = strays.iterator(); places.hasNext() && values.size() < most; ) {
            int place = places.next();
            if (stage.isValue(place)) {
                values.add(left.get(place));
                places.remove();
            }
        }
        return values;
    }

    private static List<Problem> wrongChoices(List<Argument> given) {
        List<Problem> problems = new ArrayList<>();
        for (Argument argument : given) {
            List<String> choices = argument.parameter().choices();
            argument.values().stream()
                    .filter(value -> !choices.isEmpty() && !choices.contains(value.text()))
                    .forEach(value -> problems.add(ArgumentProblems.notAChoice(argument.parameter(), value)));
        }
        return problems;
    }

    private static List<Problem> wrongValues(List<Argument> given) {
        List<Problem> problems = wrongChoices(given);
        for (Argument argument : given) {
            Parameter parameter = argument.parameter();
            if (parameter.type().equals("integer") && parameter.visibility() != Parameter.Visibility.AWS_HIDDEN) {
                argument.values().stream()
                        .filter(value -> !WHOLE_NUMBER.matcher(value.text()).matches())
                        .forEach(value -> problems.add(ArgumentProblems.notANumber(parameter, value)));
            }
        }
        return problems;
    }

    private List<Problem> missing(Words words, ArgumentStage.Result stage, Positionals positionals) {
        Set<Parameter> there =
                positionals.given().stream().map(Argument::parameter).collect(Collectors.toSet());
        there.addAll(stage.mentioned());
        List<Parameter> missing = own.stream()
                .filter(Parameter::required)
                .filter(parameter -> !there.contains(parameter))
                .toList();
        boolean nothingToSay = missing.isEmpty() || relaxesRequired.test(words.texts());
        return nothingToSay ? List.of() : List.of(ArgumentProblems.missing(missing));
    }

    /** Of thousands of such words the first tell what is wrong. One empty word that nothing takes is passed over in silence, as by the AWS CLI. */
    private List<Problem> unknown(List<Integer> strays, List<Word> left, ArgumentStage.Result stage) {
        List<Problem> problems = new ArrayList<>();
        boolean first = true;
        for (int place : strays.subList(0, Math.min(strays.size(), MOST_STRAYS))) {
            Word word = left.get(place);
            if (!stage.isValue(place)) {
                problems.add(ArgumentProblems.unknownOption(word, listed));
            } else {
                if (!first || !word.text().isEmpty()) {
                    problems.add(ArgumentProblems.unknownWord(word));
                }
                first = false;
            }
        }
        return problems;
    }

    private static Set<String> fullNamesOf(List<Parameter> own) {
        return own.stream()
                .filter(parameter -> parameter.isOption() && parameter.visibility() == Parameter.Visibility.OURS)
                .map(Parameter::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
