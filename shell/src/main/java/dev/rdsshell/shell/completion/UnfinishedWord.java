package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last word of a line that is being typed: what is wrong with it as it stands may be right when it is finished.
 *
 * @param line all words
 * @param own those behind the name of the command
 */
record UnfinishedWord(Words line, Words own, Command command, List<Parameter> global) {
    private static final String VARIABLE = "${";
    private static final Pattern ACCOUNT_BEGUN = Pattern.compile("\\d{0,12}");
    private static final String QUOTES = "'\"";

    /** A word whose last quote is closed is taken for finished. */
    static boolean isBeingTyped(Words line, Word word) {
        return word.end() == line.raw().length() && !isClosed(line, word);
    }

    private static boolean isClosed(Words line, Word word) {
        boolean quoteAtEnd = word.end() > 0 && QUOTES.indexOf(line.raw().charAt(word.end() - 1)) >= 0;
        return word.quoted() && quoteAtEnd && line.ending() == Words.Ending.WHOLE;
    }

    /** Whether a word that has a problem keeps it, whatever is typed next. */
    boolean isReallyWrong(Word word, Arguments arguments) {
        if (word.text().contains(VARIABLE)) {
            return false;
        }
        boolean last = word.end() == line.words().get(line.size() - 1).end();
        if (last && isOption(word.text())) {
            return false;
        }
        return !isBeingTyped(line, word) || !mayBecomeRight(word, arguments);
    }

    private boolean mayBecomeRight(Word word, Arguments arguments) {
        if (word.text().startsWith("-")) {
            return parameters().anyMatch(parameter -> parameter.name().startsWith(word.text()));
        }
        return arguments.given().stream()
                .filter(argument -> argument.values().contains(word))
                .anyMatch(argument -> mayBecome(argument, word.text(), arguments));
    }

    private boolean mayBecome(Argument argument, String typed, Arguments arguments) {
        Parameter parameter = argument.parameter();
        if (!parameter.choices().isEmpty()) {
            return isBeginning(typed, parameter.choices());
        }
        return switch (parameter.subject()) {
            case OPTION_NAME -> isBeginning(typed, Option.words());
            case OPTION_VALUE -> isBeginning(typed, allowed(arguments));
            default ->
                ValueRules.isPageSize(argument)
                        ? ValueRules.mayBeginPageSize(command, typed)
                        : isBeginning(typed, parameter.type()) && ValueRules.mayBegin(command, argument, typed);
        };
    }

    /** What is wrong although it is one of them does not get right by itself, but by becoming a longer one. */
    private static boolean isBeginning(String typed, List<String> known) {
        return known.stream().anyMatch(name -> name.startsWith(typed) && name.length() > typed.length());
    }

    private static boolean isBeginning(String typed, String type) {
        return switch (type) {
            case "integer", "number" -> typed.isEmpty();
            case "account id" -> ACCOUNT_BEGUN.matcher(typed).matches();
            case "duration" -> Durations.mayBegin(typed);
            default -> true;
        };
    }

    /** The values of the setting that the line names. */
    private static List<String> allowed(Arguments arguments) {
        return arguments.given().stream()
                .filter(argument -> argument.parameter().subject() == Subject.OPTION_NAME)
                .flatMap(argument -> argument.texts().stream())
                .flatMap(name -> Option.find(name).stream())
                .flatMap(option -> option.allowed().stream())
                .toList();
    }

    /** An option at the end of the line waits for its value. It may be abbreviated. */
    boolean isOption(String text) {
        return text.startsWith("--")
                && parameters()
                        .anyMatch(parameter -> parameter.arity() != Parameter.Arity.NONE
                                && parameter.name().startsWith(text));
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(command.parametersOf(own).stream(), global.stream());
    }
}
