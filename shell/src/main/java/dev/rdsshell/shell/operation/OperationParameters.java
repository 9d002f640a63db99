package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Subject;
import java.util.ArrayList;
import java.util.List;

/** The options of an operation: its members in the order of the model, then those that every operation has. */
final class OperationParameters {
    static final String SKELETON = "--generate-cli-skeleton";
    static final String STARTING_TOKEN = "--starting-token";
    static final String PAGE_SIZE = "--page-size";
    static final String MAX_ITEMS = "--max-items";
    static final List<String> PAGING = List.of(STARTING_TOKEN, PAGE_SIZE, MAX_ITEMS);

    private OperationParameters() {}

    static List<Parameter> of(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        boolean paged = operation.paging().isPresent();
        for (Shape.Member member : operation.input().members()) {
            if (!paged || !PAGING.contains(OptionName.of(member.name()))) {
                addMember(operation, member, parameters);
            }
        }
        parameters.add(common(
                "--cli-input-json",
                Arity.ONE,
                "string",
                "Takes parameters from JSON, by the API's names."
                        + " Options on the line beat it. A file is written file://NAME.",
                "file://export.json"));
        parameters.add(common(
                "--cli-input-yaml",
                Arity.ONE,
                "string",
                "Takes parameters from YAML, by the API's names."
                        + " Options on the line beat it. A file is written file://NAME.",
                "file://export.yaml"));
        if (paged) {
            addPaging(parameters);
        }
        parameters.add(skeleton());
        return List.copyOf(parameters);
    }

    /** Whether the line may leave required options out: what is missing is then found once the input is read. */
    static boolean relaxesRequired(List<String> words) {
        int skeleton = words.indexOf(SKELETON);
        boolean form = skeleton >= 0
                && !(skeleton + 1 < words.size() && words.get(skeleton + 1).equals("output"));
        return form || words.contains("--cli-input-json") || words.contains("--cli-input-yaml");
    }

    private static void addMember(Operation operation, Shape.Member member, List<Parameter> parameters) {
        String option = OptionName.of(member.name());
        boolean hidden = operation
                .paging()
                .filter(paging -> paging.covers(member.name()))
                .isPresent();
        Visibility visibility = hidden ? Visibility.AWS_HIDDEN : Visibility.AWS;
        boolean required = operation.rules().required().contains(member.name());
        Operation.Text text = operation
                .texts()
                .getOrDefault(member.name(), new Operation.Text(Subject.NONE, member.name() + ".", "VALUE"));
        boolean truth = type(member.shape()).equals("boolean");
        Arity arity = truth ? Arity.NONE : member.shape() instanceof Shape.ListOf ? Arity.MANY : Arity.ONE;
        parameters.add(new Parameter(
                option,
                arity,
                required,
                type(member.shape()),
                text.subject(),
                List.of(),
                text.help(),
                text.example(),
                visibility));
        if (truth) {
            String negated = OptionName.negated(option);
            parameters.add(new Parameter(
                    negated,
                    arity,
                    false,
                    "boolean",
                    Subject.NONE,
                    List.of(),
                    "Takes " + option + " back.",
                    negated,
                    visibility));
        }
    }

    private static String type(Shape shape) {
        if (shape instanceof Shape.ListOf) {
            return "list";
        }
        return shape instanceof Shape.Scalar scalar
                ? switch (scalar.kind()) {
                    case WHOLE_NUMBER -> "integer";
                    case TRUTH -> "boolean";
                    case TIME -> "timestamp";
                    default -> "string";
                }
                : "structure";
    }

    private static void addPaging(List<Parameter> parameters) {
        parameters.add(common(
                STARTING_TOKEN,
                Arity.ONE,
                "string",
                "Goes on where an earlier answer was cut: the NextToken at its end.",
                "eyJNYXJrZXIiOiAiMyJ9"));
        parameters.add(common(
                PAGE_SIZE,
                Arity.ONE,
                "integer",
                "How many items one call asks for. All pages are shown all the same; smaller calls answer sooner.",
                "50"));
        parameters.add(common(
                MAX_ITEMS,
                Arity.ONE,
                "integer",
                "How many items are shown at most. Where there are more, a NextToken at the end says how to go on.",
                "10"));
    }

    private static Parameter skeleton() {
        return new Parameter(
                SKELETON,
                Arity.ZERO_OR_ONE,
                false,
                "string",
                Subject.NONE,
                List.of("input", "output", "yaml-input"),
                "Prints a form to fill in, and sends nothing. input is JSON for --cli-input-json, yaml-input is YAML with"
                        + " a comment to each parameter, output is what an answer looks like.",
                "yaml-input",
                Visibility.AWS);
    }

    private static Parameter common(String name, Arity arity, String type, String help, String example) {
        return new Parameter(name, arity, false, type, Subject.NONE, List.of(), help, example, Visibility.AWS);
    }
}
