package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.eligibility.ExportOnlyRules;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.IdentifierRules;
import dev.rdsshell.completions.eligibility.PrefixRules;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What is certain to be refused in a value of an export, known without asking anybody: the rules are those of the check.
 * Which engine a partial export is for does not matter here; the check of the whole request knows that.
 */
final class ValueRules {
    private static final String ANY_REGION = "us-west-2";

    private ValueRules() {}

    /** Why the value cannot be right; empty for commands that start no export. */
    static Optional<String> problem(Reading reading, Argument argument) {
        boolean startsExport =
                reading.parameters().stream().anyMatch(parameter -> parameter.subject() == Subject.NEW_EXPORT_TASK);
        return startsExport
                ? finding(argument.parameter(), argument.texts())
                        .filter(Finding::blocks)
                        .map(Finding::problem)
                : Optional.empty();
    }

    private static Optional<Finding> finding(Parameter parameter, List<String> values) {
        String first = values.isEmpty() ? "" : values.get(0);
        return switch (parameter.subject()) {
            case NEW_EXPORT_TASK -> Optional.of(IdentifierRules.syntax(first));
            case SOURCE_ARN -> Optional.of(SourceLookupRules.arn(first, ANY_REGION));
            case PREFIX -> Optional.of(PrefixRules.form(first));
            case EXPORT_ONLY -> Optional.of(ExportOnlyRules.list(whole(values), Fact.unknown("")));
            default -> Optional.empty();
        };
    }

    /** A dot at the end is on the way into a database or a schema. */
    private static List<String> whole(List<String> values) {
        return values.stream()
                .map(value -> value.endsWith(".") ? value.substring(0, value.length() - 1) : value)
                .toList();
    }
}
