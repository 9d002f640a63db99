package dev.rdsshell.shell.operation;

import java.util.List;

/**
 * The form for {@code --cli-input-yaml}, with a comment to each parameter.
 *
 * <pre>
 *   ExportTaskIdentifier: ''  # [REQUIRED] The name of the new export.
 *   ExportOnly: # What to export.
 *   - ''
 * </pre>
 */
final class YamlForm {
    private final Operation operation;
    private final Skeletons values;
    private final StringBuilder form = new StringBuilder();

    private YamlForm(Operation operation) {
        this.operation = operation;
        this.values = new Skeletons(operation);
    }

    static String of(Operation operation) {
        Shape.Structure input = operation.input();
        if (input.members().isEmpty()) {
            return "{}\n";
        }
        YamlForm form = new YamlForm(operation);
        form.structure("", input, "", "");
        return form.form.toString();
    }

    /** @param first what stands before the first member instead of the indent: the dash of a list item */
    private void structure(String path, Shape.Structure shape, String indent, String first) {
        String before = first.isEmpty() ? indent : first;
        String gap = "  ";
        for (Shape.Member member : shape.members()) {
            form.append(before).append(member.name()).append(':');
            String value = value(member);
            form.append(value.isEmpty() ? "" : " " + value);
            form.append(gap).append("# ").append(comment(path + member.name())).append('\n');
            items(path + member.name() + ".", member, indent);
            before = indent;
            gap = " ";
        }
    }

    private String value(Shape.Member member) {
        if (!(member.shape() instanceof Shape.Scalar scalar)) {
            return "";
        }
        return switch (scalar.kind()) {
            case WHOLE_NUMBER -> "0";
            case DECIMAL -> "0.0";
            case TRUTH -> "true";
            default -> quoted(values.emptyText(member.name()));
        };
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "''" : text;
    }

    private void items(String path, Shape.Member member, String indent) {
        if (member.shape() instanceof Shape.Structure structure) {
            structure(path, structure, indent + "  ", "");
        } else if (member.shape() instanceof Shape.ListOf list) {
            if (list.element() instanceof Shape.Structure structure) {
                structure(path, structure, indent + "  ", indent + "- ");
            } else {
                form.append(indent)
                        .append("- ")
                        .append(quoted(values.emptyText(member.name())))
                        .append('\n');
            }
        }
    }

    private String comment(String path) {
        String required = operation.rules().required().contains(path) ? "[REQUIRED] " : "";
        Operation.Text text = operation.texts().get(path);
        String help = text == null ? "" : firstSentence(text.help());
        List<String> choices = operation.rules().choices().getOrDefault(path, List.of());
        return required + help + (choices.isEmpty() ? "" : " Valid values are: " + String.join(", ", choices) + ".");
    }

    private static String firstSentence(String help) {
        int end = help.indexOf(". ");
        return end < 0 ? help : help.substring(0, end + 1);
    }
}
