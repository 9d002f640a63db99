package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last word of a line that is being typed: what is wrong with it as it stands may be right when it is finished.
 *
 * @param line all words
 */
record UnfinishedWord(Words line, Command command, List<Parameter> global) {
    private static final String VARIABLE = "${";

    static boolean isBeingTyped(Words line, Word word) {
        return word.end() == line.raw().length();
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
                .anyMatch(argument -> mayBecome(argument, word.text()));
    }

    private static boolean mayBecome(Argument argument, String typed) {
        List<String> choices = argument.parameter().choices();
        boolean number = argument.parameter().type().equals("integer");
        return choices.isEmpty()
                ? (!number || typed.isEmpty()) && ValueRules.mayBegin(argument, typed)
                : choices.stream().anyMatch(choice -> choice.startsWith(typed));
    }

    /** An option at the end of the line waits for its value. It may be abbreviated. */
    boolean isOption(String text) {
        return text.startsWith("--")
                && parameters()
                        .anyMatch(parameter -> parameter.arity() != Parameter.Arity.NONE
                                && parameter.name().startsWith(text));
    }

    private Stream<Parameter> parameters() {
        return Stream.concat(command.description().parameters().stream(), global.stream());
    }
}
