package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words behind an option into a value of the member's type: as they are, from a file, from JSON, or from
 * shorthand. Whether the value fits is left to the {@link ParameterCheck}.
 */
final class OptionValues {
    private final ParameterFiles files;

    OptionValues(ParameterFiles files) {
        this.files = files;
    }

    /** @throws FailureException when the words cannot be understood or their file cannot be read */
    Object value(Shape shape, Argument argument) {
        String option = argument.parameter().name();
        if (shape instanceof Shape.ListOf list) {
            return list(list.element(), option, argument.texts());
        }
        if (shape instanceof Shape.Scalar scalar && scalar.kind() == Shape.Kind.TRUTH) {
            return !option.startsWith("--no-");
        }
        Object loaded = files.load(option, argument.texts().get(0));
        boolean number = shape instanceof Shape.Scalar scalar && scalar.kind() == Shape.Kind.WHOLE_NUMBER;
        return number && loaded instanceof String text ? wholeNumber(option, text) : loaded;
    }

    /** The AWS CLI ends with 255 for a hidden option that is no number; so do we. */
    private static Integer wholeNumber(String option, String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            String wanted = text.strip().matches("-?\\d+") ? "a whole number of 32 bits" : "a whole number";
            throw new FailureException(
                    new Failure.General(
                            option + " must be " + wanted + ", but is \"" + text + "\".",
                            "For example " + option + " 50."),
                    e);
        }
    }

    private Object list(Shape element, String option, List<String> words) {
        List<Object> loaded = new ArrayList<>();
        words.forEach(word -> loaded.add(words.size() == 1 ? files.load(option, word) : word));
        if (loaded.size() == 1 && loaded.get(0) instanceof String text && startsWith(text, '[')) {
            Object whole = json(option, text);
            return whole == null ? List.of() : whole;
        }
        if (words.size() == 1 && ParameterFiles.isFile(words.get(0)) && loaded.get(0) instanceof String) {
            if (!(element instanceof Shape.Structure)) {
                throw noList(option, words.get(0));
            }
        }
        if (element instanceof Shape.Structure structure) {
            return structures(structure, option, loaded);
        }
        return loaded;
    }

    private List<@Nullable Object> structures(Shape.Structure structure, String option, List<Object> words) {
        boolean json = !words.isEmpty()
                && words.get(0) instanceof String first
                && (startsWith(first, '[') || startsWith(first, '{'));
        List<@Nullable Object> items = new ArrayList<>();
        for (Object word : words) {
            if (word instanceof String text) {
                items.add(json ? json(option, text) : shorthand(structure, option, text));
            } else {
                items.add(word);
            }
        }
        return items;
    }

    private static @Nullable Object json(String option, String text) {
        try {
            return JsonTree.parse(text);
        } catch (JsonTree.InvalidJson e) {
            throw invalid(
                    option + " is not valid JSON: " + e.getMessage() + ".\nIt is: " + text,
                    "A value that begins with [ or { is read as JSON; put single quotes around it.");
        }
    }

    private Map<String, @Nullable Object> shorthand(Shape.Structure structure, String option, String text) {
        try {
            Map<String, @Nullable Object> members = Shorthand.parse(text, value -> within(option, value));
            members.replaceAll((name, value) -> fitted(structure, name, value));
            return members;
        } catch (Shorthand.InvalidShorthand e) {
            throw invalid(
                    option + " is not valid shorthand: " + e.getMessage(),
                    "For example " + option + " Name=status,Values=complete,failed");
        }
    }

    /** The AWS CLI ends with 255 for a file within shorthand that cannot be read; so do we. */
    private Object within(String option, String value) {
        try {
            return files.load(option, value);
        } catch (FailureException e) {
            throw new FailureException(
                    new Failure.General(e.failure().message(), e.failure().advice()), e);
        }
    }

    /** One value where the model has a list stands for a list of one. */
    private static @Nullable Object fitted(Shape.Structure structure, String name, @Nullable Object value) {
        boolean isList = structure
                .find(name)
                .filter(member -> member.shape() instanceof Shape.ListOf)
                .isPresent();
        return isList && value instanceof String ? List.of(value) : value;
    }

    private static boolean startsWith(String text, char character) {
        String stripped = text.stripLeading();
        return !stripped.isEmpty() && stripped.charAt(0) == character;
    }

    private static FailureException noList(String option, String word) {
        return invalid(
                option + " " + word + " holds no list.",
                "Write the items as JSON into the file, [\"a\", \"b\"], or write them behind " + option + ".");
    }

    private static FailureException invalid(String message, String advice) {
        return new FailureException(new Failure.InvalidLine(message, advice));
    }
}
