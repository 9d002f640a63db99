package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines to type about one export.
 *
 * @param where what they need to be about the same account and region, such as {@code --region eu-west-1}
 */
record ExportLines(ExportRequest request, List<String> where) {

    /** {@code check start-export-task …} with these values, under this identifier. */
    String checkAgain(String identifier) {
        List<String> words = new ArrayList<>(List.of("check", ExportCheck.OPERATION));
        add(words, "--export-task-identifier", List.of(identifier));
        add(words, "--source-arn", List.of(request.sourceArn()));
        add(words, "--s3-bucket-name", List.of(request.bucket()));
        if (!request.prefix().isEmpty()) {
            add(words, "--s3-prefix", List.of(request.prefix()));
        }
        add(words, "--iam-role-arn", List.of(request.role()));
        add(words, "--kms-key-id", List.of(request.key()));
        if (!request.exportOnly().isEmpty()) {
            add(words, "--export-only", request.exportOnly());
        }
        return line(words);
    }

    private static void add(List<String> words, String option, List<String> values) {
        words.add(option);
        words.addAll(values);
    }

    /** The lines that show what these findings are about, each once. */
    List<String> looks(List<Finding> findings) {
        return findings.stream()
                .map(Finding::condition)
                .map(this::look)
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(this::line)
                .toList();
    }

    private List<String> look(Condition condition) {
        return switch (condition.option()) {
            case "--export-task-identifier" ->
                List.of("describe-export-tasks", "--export-task-identifier", request.identifier());
            case "--source-arn" ->
                SourceArn.parse(request.sourceArn()).map(ExportLines::source).orElse(List.of());
            case "--s3-bucket-name" -> List.of("s3api", "get-bucket-location", "--bucket", request.bucket());
            case "--s3-prefix" -> List.of("s3api", "list-objects-v2", "--bucket", request.bucket(), "--max-items", "5");
            case "--iam-role-arn" -> List.of("iam", "get-role", "--role-name", roleName());
            case "--kms-key-id" -> List.of("kms", "describe-key", "--key-id", request.key());
            default ->
                condition == Condition.SLOT_FREE
                        ? List.of("describe-export-tasks", "--filters", "Name=status,Values=starting,in_progress")
                        : List.of();
        };
    }

    private static List<String> source(SourceArn arn) {
        String kind = "db-" + arn.kind().word();
        return List.of("describe-" + kind + "s", "--" + kind + "-identifier", arn.identifier());
    }

    private String roleName() {
        return Arn.parse(request.role())
                .map(arn -> arn.resource().substring(arn.resource().lastIndexOf('/') + 1))
                .orElse(request.role());
    }

    private String line(List<String> words) {
        return SafeText.line(
                Quoting.quote(Stream.concat(words.stream(), where.stream()).toList()));
    }
}
