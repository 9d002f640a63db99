package dev.rdsshell.shell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Help as text, from the declarations alone.
 *
 * <pre>
 *   start-export-task (also: rds start-export-task)
 *
 *   Starts an export of a snapshot or a cluster to Amazon S3.
 *
 *   Parameters
 *     --source-arn (string, required)
 *         The ARN of the snapshot or cluster.
 *         Example: --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:orders
 * </pre>
 */
public final class HelpText {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 100;

    private final Registry registry;
    private final int width;

    /** @param columns those of the terminal */
    public HelpText(Registry registry, int columns) {
        this.registry = registry;
        this.width = Math.max(NARROWEST, Math.min(columns, WIDEST));
    }

    /** All commands with their summaries, by group. */
    public List<String> overview() {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped("RDS Shell exports Amazon RDS and Aurora data to Amazon S3.", 0));
        for (Description.Group group : Description.Group.values()) {
            List<Heading> members = registry.commands().stream()
                    .map(Command::heading)
                    .filter(heading -> heading.group() == group)
                    .toList();
            if (!members.isEmpty()) {
                lines.add("");
                lines.add(group.title());
                members.forEach(heading -> lines.addAll(entry(heading)));
            }
        }
        lines.add("");
        lines.addAll(wrapped("'help COMMAND' shows a command with its parameters and examples.", 0));
        lines.addAll(wrapped("'help options' shows the global options, such as --region.", 0));
        return lines;
    }

    private List<String> entry(Heading heading) {
        String name = "  " + padded(heading.name(), 31);
        if (width < 70) {
            List<String> lines = new ArrayList<>(List.of("  " + heading.name()));
            lines.addAll(wrapped(heading.summary(), 6));
            return lines;
        }
        List<String> summary = wrapped(heading.summary(), name.length());
        List<String> lines = new ArrayList<>(summary);
        lines.set(0, name + summary.get(0).strip());
        return lines;
    }

    private static String padded(String text, int columns) {
        return text.length() >= columns ? text + "  " : text + " ".repeat(columns - text.length());
    }

    /** One command with everything it takes. */
    public List<String> of(Command command) {
        Description description = command.description();
        List<String> lines = new ArrayList<>();
        String also =
                description.aliases().isEmpty() ? "" : " (also: " + String.join(", ", description.aliases()) + ")";
        lines.add(description.name() + also);
        lines.add("");
        lines.addAll(wrapped(description.summary(), 0));
        if (!description.details().isEmpty()) {
            lines.add("");
            lines.addAll(wrapped(description.details(), 0));
        }
        addParameters(lines, "Parameters", description.parameters());
        addExamples(lines, description.examples());
        return lines;
    }

    /** The global options. */
    public List<String> options() {
        List<String> lines = new ArrayList<>(wrapped(
                "Every operation of AWS takes these, before or after its name. A command of the shell's own takes those that"
                        + " change what it does.",
                0));
        addParameters(lines, "Options", registry.global());
        return lines;
    }

    /** The operations of a service, such as {@code s3api}. */
    public List<String> service(String service) {
        List<String> lines = new ArrayList<>(List.of("What RDS Shell knows of " + service + ":", ""));
        registry.operations(service)
                .forEach(operation -> registry.find(service + " " + operation).ifPresent(command -> {
                    lines.add("  " + service + " " + operation);
                    lines.addAll(wrapped(command.heading().summary(), 6));
                }));
        return lines;
    }

    private void addParameters(List<String> lines, String title, List<Parameter> parameters) {
        List<Parameter> listed = parameters.stream()
                .filter(parameter -> parameter.visibility() != Parameter.Visibility.AWS_HIDDEN)
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        listed.forEach(parameter -> lines.addAll(parameter(parameter)));
    }

    /** One parameter with all that is to be said about it. */
    public List<String> parameter(Parameter parameter) {
        List<String> lines = new ArrayList<>(List.of("  " + parameter.name() + kind(parameter)));
        lines.addAll(wrapped(parameter.help(), 6));
        if (!parameter.choices().isEmpty()) {
            lines.addAll(wrapped("One of: " + String.join(", ", parameter.choices()) + ".", 6));
        }
        if (!parameter.example().isEmpty()) {
            lines.addAll(wrapped("Example: " + example(parameter), 6));
        }
        return lines;
    }

    private static String kind(Parameter parameter) {
        String required = parameter.required() ? ", required" : "";
        return parameter.isOption()
                ? String.format(Locale.ROOT, " (%s%s)", parameter.type(), required)
                : parameter.required() ? " (required)" : "";
    }

    private static String example(Parameter parameter) {
        boolean bare = !parameter.isOption() || parameter.example().startsWith(parameter.name());
        return bare ? parameter.example() : parameter.name() + " " + parameter.example();
    }

    private void addExamples(List<String> lines, List<Description.Example> examples) {
        if (examples.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Examples");
        for (Description.Example example : examples) {
            example.line()
                    .lines()
                    .flatMap(line -> ExampleLine.rows(line, width - 2).stream())
                    .forEach(row -> lines.add("  " + row));
            lines.addAll(wrapped(example.meaning(), 6));
        }
    }

    /** Broken at blanks, never within a word: an ARN can then still be copied. */
    private List<String> wrapped(String text, int indent) {
        String margin = " ".repeat(indent);
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder(margin);
            for (String word : Arrays.stream(paragraph.split(" ", -1)).toList()) {
                boolean fits = line.length() + word.length() < width || line.length() == indent;
                if (!fits) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder(margin);
                }
                line.append(line.length() == indent ? "" : " ").append(word);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
