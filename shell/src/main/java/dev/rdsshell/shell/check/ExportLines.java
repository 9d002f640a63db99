package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.PrefixRules;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines to type about one export.
 *
 * @param where what they need to be about the same account and region, such as {@code --region eu-west-1}
 * @param atPrompt whether they are read at the prompt, where what the shell does not know is run by {@code !COMMAND}
 */
record ExportLines(ExportRequest request, List<String> where, boolean atPrompt) {
    /** What only the AWS CLI itself knows. */
    private static final String SYSTEM = "!";

    /** {@code check start-export-task …} with these values. */
    String checkAgain() {
        return line(start(List.of("check"), request.identifier()));
    }

    /** {@code start-export-task …} with these values. */
    String startAgain() {
        return line(start(List.of(), request.identifier()));
    }

    /** The same under another identifier, and with a prefix that RDS takes. */
    ExportLines corrected(String identifier) {
        return new ExportLines(request.with(identifier, PrefixRules.corrected(request.prefix())), where, atPrompt);
    }

    /** Its line behind these words. */
    List<String> start(List<String> before, String identifier) {
        List<String> words = new ArrayList<>(before);
        words.add(ExportCheck.OPERATION);
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
        return words;
    }

    private static void add(List<String> words, String option, List<String> values) {
        words.add(option);
        words.addAll(values);
    }

    /** A command of the AWS CLI that this shell does not have. */
    static List<String> ofAwsCli(String... words) {
        return Stream.concat(Stream.of(SYSTEM, "aws"), Arrays.stream(words)).toList();
    }

    /** The line that removes what lies there. */
    String removing(String path) {
        return line(ofAwsCli("s3", "rm", "--recursive", path));
    }

    /**
     * What shows these findings and what mends them, each line once. What shows them is understood by this shell and by the AWS
     * CLI alike.
     */
    List<StyledLine> remedies(List<Finding> findings, Map<String, @Nullable Object> policies) {
        List<Condition> conditions = findings.stream().map(Finding::condition).toList();
        Stream<Condition> wrong = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.BLOCK || finding.verdict() == Verdict.WARN)
                .map(Finding::condition);
        Mending mending = new Mending(this, policies);
        List<StyledLine> lines =
                new ArrayList<>(listed("To look at it:", conditions.stream().map(this::look)));
        lines.addAll(listed("To mend it:", wrong.map(mending::of)));
        return lines;
    }

    private List<StyledLine> listed(String title, Stream<List<String>> commands) {
        List<StyledLine> lines = new ArrayList<>();
        commands.filter(words -> !words.isEmpty())
                .map(this::line)
                .distinct()
                .forEach(line -> lines.add(StyledLine.of("  " + line)));
        if (!lines.isEmpty()) {
            lines.add(0, StyledLine.of(title));
        }
        return lines;
    }

    private List<String> look(Condition condition) {
        return switch (condition) {
            case SLOT_FREE ->
                List.of("aws", "rds", "describe-export-tasks", "--filters", "Name=status,Values=starting,in_progress");
            case BUCKET_POLICY -> ofAwsCli("s3api", "get-bucket-policy", "--bucket", request.bucket());
            case KEY_GRANT -> ofAwsCli("kms", "get-key-policy", "--key-id", request.key(), "--policy-name", "default");
            default -> look(condition.option());
        };
    }

    private List<String> look(String option) {
        return switch (option) {
            case "--export-task-identifier" ->
                List.of("aws", "rds", "describe-export-tasks", option, request.identifier());
            case "--source-arn" ->
                SourceArn.parse(request.sourceArn()).map(ExportLines::source).orElse(List.of());
            case "--s3-bucket-name" -> List.of("aws", "s3api", "get-bucket-location", "--bucket", request.bucket());
            case "--s3-prefix" ->
                List.of(
                        "aws",
                        "s3api",
                        "list-objects-v2",
                        "--bucket",
                        request.bucket(),
                        "--prefix",
                        lookedAt(),
                        "--max-items",
                        "5");
            case "--iam-role-arn" -> List.of("aws", "iam", "get-role", "--role-name", Arn.nameIn(request.role()));
            case "--kms-key-id" -> List.of("aws", "kms", "describe-key", "--key-id", request.key());
            default -> List.of();
        };
    }

    /** Where files lie, which is not always below the prefix as it was given. */
    private String lookedAt() {
        String written = PrefixRules.asWritten(request.prefix());
        return written.isEmpty() ? written : written + "/";
    }

    private static List<String> source(SourceArn arn) {
        String kind = "db-" + arn.kind().word();
        return List.of("aws", "rds", "describe-" + kind + "s", "--" + kind + "-identifier", arn.identifier());
    }

    private String line(List<String> words) {
        List<String> whole = new ArrayList<>(words);
        for (int option = 0; option < where.size(); option += 2) {
            if (!words.contains(where.get(option))) {
                whole.addAll(where.subList(option, option + 2));
            }
        }
        boolean ofSystem = whole.get(0).equals(SYSTEM);
        String mark = ofSystem && atPrompt ? SYSTEM : "";
        return SafeText.line(mark + Quoting.quote(whole.subList(ofSystem ? 1 : 0, whole.size())));
    }
}
