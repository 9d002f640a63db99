package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.eligibility.ExportOnlyRules;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.IdentifierRules;
import dev.rdsshell.completions.eligibility.PrefixRules;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is certain to be refused in a value of an export, known without asking anybody: the rules are those of the check.
 *
 * @param engine of the source that a line names, as far as it is known without waiting
 */
record ValueRules(Function<Arguments, Optional<String>> engine) {
    private static final String ANY_REGION = "us-west-2";

    /** Why the value cannot be right; empty for commands that start no export. */
    Optional<String> problem(Reading reading, Argument argument) {
        boolean startsExport =
                reading.parameters().stream().anyMatch(parameter -> parameter.subject() == Subject.NEW_EXPORT_TASK);
        return startsExport
                ? finding(argument.parameter(), argument.texts(), reading.arguments())
                        .filter(Finding::blocks)
                        .map(Finding::problem)
                : Optional.empty();
    }

    private Optional<Finding> finding(Parameter parameter, List<String> values, Arguments line) {
        String first = values.isEmpty() ? "" : values.get(0);
        return switch (parameter.subject()) {
            case NEW_EXPORT_TASK -> Optional.of(IdentifierRules.syntax(first));
            case SOURCE_ARN -> Optional.of(SourceLookupRules.arn(first, ANY_REGION));
            case PREFIX -> Optional.of(PrefixRules.form(first));
            case EXPORT_ONLY -> Optional.of(ExportOnlyRules.list(whole(values), engineOf(line)));
            default -> Optional.empty();
        };
    }

    private Fact<String> engineOf(Arguments line) {
        return engine.apply(line).map(Fact::of).orElseGet(() -> Fact.unknown(""));
    }

    /** A dot at the end is on the way into a database or a schema. */
    private static List<String> whole(List<String> values) {
        return values.stream()
                .map(value -> value.endsWith(".") ? value.substring(0, value.length() - 1) : value)
                .toList();
    }
}
