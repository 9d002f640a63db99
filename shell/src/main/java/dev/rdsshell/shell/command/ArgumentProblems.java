package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words in which the {@link ArgumentParser} says what is wrong with a line. */
final class ArgumentProblems {
    private ArgumentProblems() {}

    static Problem ambiguous(Word written, List<Parameter> candidates) {
        return miswritten(
                written.text() + " could be " + names(candidates, " or ") + ".", "Write more of the name.", written);
    }

    static Problem needsValue(Parameter parameter, Word written) {
        return invalid(
                parameter.name() + " needs a value.",
                "For example " + parameter.name() + " " + parameter.example()
                        + ". A value that begins with a dash is written " + parameter.name() + "=VALUE.",
                written);
    }

    static Problem takesNoValue(Parameter parameter, Word written, Word value) {
        return miswritten(
                parameter.name() + " is a switch and takes no value, but has \"" + value.text() + "\".",
                "Write " + parameter.name() + " alone.",
                written);
    }

    static Problem notAChoice(Parameter parameter, Word value) {
        String advice = NearestName.nearest(value.text(), parameter.choices())
                .map(ArgumentProblems::didYouMean)
                .orElse("");
        return invalid(
                parameter.name() + " must be one of " + String.join(", ", parameter.choices()) + ", but is \""
                        + value.text() + "\".",
                advice,
                value);
    }

    static Problem notANumber(Parameter parameter, Word value) {
        return invalid(
                parameter.name() + " must be a whole number, but is \"" + value.text() + "\".",
                "For example " + parameter.name() + " " + parameter.example() + ".",
                value);
    }

    static Problem missing(List<Parameter> parameters) {
        return Problem.of(new Failure.InvalidLine("Missing: " + names(parameters, ", ") + ".", examples(parameters)));
    }

    static Problem unknownOption(Word written, Collection<String> known) {
        String advice = NearestName.nearest(OptionTable.nameIn(written.text()), known)
                .map(ArgumentProblems::didYouMean)
                .orElse("help COMMAND lists the options of a command.");
        return new Problem(new Failure.UnknownOptions("Unknown option: " + written.text(), advice), written);
    }

    static Problem unknownWord(Word written) {
        return new Problem(
                new Failure.UnknownOptions(
                        "Unknown word: " + written.text(),
                        "Nothing takes it. A value that holds blanks needs quotes around it."),
                written);
    }

    private static String examples(List<Parameter> parameters) {
        return "For example "
                + parameters.stream()
                        .map(parameter -> parameter.isOption()
                                ? parameter.name() + " " + parameter.example()
                                : parameter.example())
                        .collect(Collectors.joining(" "));
    }

    private static String didYouMean(String name) {
        return "Did you mean " + name + "?";
    }

    private static String names(List<Parameter> parameters, String between) {
        return parameters.stream().map(Parameter::name).collect(Collectors.joining(between));
    }

    private static Problem miswritten(String message, String advice, Word place) {
        return new Problem(new Failure.MiswrittenOption(message, advice), place);
    }

    private static Problem invalid(String message, String advice, Word place) {
        return new Problem(new Failure.InvalidLine(message, advice), place);
    }
}
