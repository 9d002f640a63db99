package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one line, from wherever they come: the line itself, an input file, the session's defaults. */
final class GatheredValues {
    private final Operation operation;
    private final Arguments arguments;
    private final OptionValues values;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, Filled.Origin> origins = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    GatheredValues(Operation operation, Arguments arguments, ParameterFiles files) {
        this.operation = operation;
        this.arguments = arguments;
        this.values = new OptionValues(files);
    }

    /** By member of the request, in the order of the model, then of the input file. */
    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    /** Values that could not be understood or read. */
    List<Problem> problems() {
        return problems;
    }

    /** What is to be said about values that nobody wrote on the line. */
    List<String> notices() {
        return notices;
    }

    boolean hasOption(String option) {
        return parameters.keySet().stream().anyMatch(name -> OptionName.of(name).equals(option));
    }

    void takeLine() {
        for (Shape.Member member : operation.input().members()) {
            given(OptionName.of(member.name())).ifPresent(argument -> take(member, argument, Filled.Origin.LINE));
        }
    }

    /** Values of an input file; what the line gives already stays. */
    void takeInput(Map<String, @Nullable Object> input) {
        input.forEach((name, value) -> {
            if (!parameters.containsKey(name)) {
                parameters.put(name, value);
                origins.put(name, Filled.Origin.INPUT_FILE);
            }
        });
    }

    /** A default; what the line or an input file gives already stays. */
    void takeDefault(DefaultFilling.Fill fill, List<Parameter> declared) {
        for (Shape.Member member : operation.input().members()) {
            boolean meant = OptionName.of(member.name()).equals(fill.option());
            if (meant && !parameters.containsKey(member.name())) {
                declared.stream()
                        .filter(parameter -> parameter.name().equals(fill.option()))
                        .forEach(parameter -> takeDefault(member, parameter, fill));
            }
        }
    }

    private void takeDefault(Shape.Member member, Parameter parameter, DefaultFilling.Fill fill) {
        List<Word> words = fill.values().stream().map(Word::of).toList();
        take(member, new Argument(parameter, Word.of(fill.option()), words), Filled.Origin.DEFAULT);
        notices.add("using " + fill.option() + " " + String.join(" ", fill.values()) + " (default for "
                + fill.belongsTo() + ")");
    }

    private void take(Shape.Member member, Argument argument, Filled.Origin origin) {
        try {
            parameters.put(member.name(), values.value(member.shape(), argument));
            origins.put(member.name(), origin);
        } catch (FailureException e) {
            problems.add(new Problem(e.failure(), argument.written()));
        }
    }

    /**
     * The argument of an option. Of {@code --include-shared} and {@code --no-include-shared} the last one counts; an option
     * about pages that has the name of a member is not the member's.
     */
    private Optional<Argument> given(String option) {
        if (operation.paging().isPresent() && OperationParameters.PAGING.contains(option)) {
            return Optional.empty();
        }
        String negated = OptionName.negated(option);
        return arguments.given().stream()
                .filter(argument -> argument.parameter().name().equals(option)
                        || argument.parameter().name().equals(negated))
                .reduce((first, second) -> second);
    }

    /** The word of the line that names a member's option, or null where the line does not. */
    @Nullable
    Word place(String member) {
        return given(OptionName.of(member)).map(Argument::written).orElse(null);
    }

    /** The word of the line that a member's value comes from: its option, or that of the input it stands in; else null. */
    @Nullable
    Word source(String member) {
        Word place = place(member);
        return place == null && origins.get(member) == Filled.Origin.INPUT_FILE ? CliInput.place(arguments) : place;
    }

    /** The members of the request with their values as one would type them, in the order of the model. */
    List<Filled> filled() {
        List<Filled> filled = new ArrayList<>();
        for (String name : operation.input().names()) {
            Filled.Origin origin = origins.get(name);
            if (origin != null) {
                filled.add(new Filled(OptionName.of(name), TypedValue.of(parameters.get(name)), origin));
            }
        }
        return filled;
    }
}
