package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Optional;

/**
 * What must hold of a value by itself, known without asking anybody: the same for a line that is being typed, for the form
 * that asks for parameters and for the check.
 */
public final class LocalRules {
    private static final String ANY_REGION = "us-west-2";

    private LocalRules() {}

    /**
     * Whether a value is not of the form that is asked for, so that it can hardly be right. What only warns of another folder
     * than was written is none of that.
     */
    public static boolean isMisshapen(Finding finding) {
        return finding.blocks() || (finding.verdict() == Verdict.WARN && finding.condition() != Condition.PREFIX);
    }

    /**
     * Judges the values of one option of {@code start-export-task}.
     *
     * @param engine of the source, for the names of a partial export
     * @return empty for an option of which nothing can be said
     */
    public static Optional<Finding> of(String option, List<String> values, Fact<String> engine) {
        String first = values.isEmpty() ? "" : values.get(0);
        return switch (option) {
            case "--export-task-identifier" -> Optional.of(IdentifierRules.syntax(first));
            case "--source-arn" -> Optional.of(SourceLookupRules.arn(first, ANY_REGION));
            case "--s3-bucket-name" -> Optional.of(BucketRules.name(first));
            case "--s3-prefix" -> Optional.of(PrefixRules.form(first));
            case "--iam-role-arn" -> Optional.of(RoleLookupRules.arn(first, Partitions.of(ANY_REGION)));
            case "--kms-key-id" -> Optional.of(KeyRules.name(first));
            case "--export-only" -> Optional.of(ExportOnlyRules.list(values, engine));
            default -> Optional.empty();
        };
    }
}
