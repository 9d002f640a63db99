package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings as a person reads them, the gravest first; what is unknown for the same reason stands together.
 *
 * <pre>
 *   BLOCK     bucket-region     exports-eu is in eu-west-1, the source in us-west-2. Name a bucket in us-west-2.
 *   WARN      key-manager       The key is managed by AWS. Name a customer managed key.
 *   unproved  role-exists, role-trust, role-age
 *                               Cannot be proved: AccessDenied: iam:GetRole.
 *   ok        identifier-syntax, identifier-unused, source-arn
 *   1 block, 1 warn, 3 cannot be proved, 3 ok.
 * </pre>
 */
public final class CheckReport {
    private static final int VERDICT_WIDTH = 10;
    private static final int NARROW = 72;
    private final List<Finding> findings;
    private final int columns;

    /** @param columns of the terminal; 0 for one line each, however long */
    public CheckReport(List<Finding> findings, int columns) {
        this.findings = Finding.sorted(findings);
        this.columns = columns;
    }

    /** Everything, and the sum. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(doubtful());
        lines.addAll(well());
        lines.add(sum());
        return lines;
    }

    /** What blocks, what warns and what cannot be proved. */
    public List<String> doubtful() {
        List<String> lines = new ArrayList<>(grave());
        lines.addAll(unproved());
        return lines;
    }

    /** What blocks and what warns. */
    public List<String> grave() {
        List<String> lines = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.verdict() == Verdict.BLOCK || finding.verdict() == Verdict.WARN)
                .forEach(finding ->
                        lines.addAll(row(finding.verdict(), finding.condition().word(), text(finding))));
        return lines;
    }

    private static String text(Finding finding) {
        return (finding.problem() + " " + finding.advice()).strip();
    }

    private String sum() {
        Map<Verdict, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::verdict, Collectors.counting()));
        return counts.getOrDefault(Verdict.BLOCK, 0L) + " block, " + counts.getOrDefault(Verdict.WARN, 0L) + " warn, "
                + counts.getOrDefault(Verdict.UNPROVED, 0L) + " cannot be proved, "
                + counts.getOrDefault(Verdict.OK, 0L) + " ok.";
    }

    private List<String> unproved() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.verdict() == Verdict.UNPROVED)
                .forEach(finding -> byReason.computeIfAbsent(reason(finding), absent -> new ArrayList<>())
                        .add(finding.condition().word()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, names) -> lines.addAll(row(Verdict.UNPROVED, String.join(", ", names), reason)));
        return lines;
    }

    private static String reason(Finding finding) {
        return ("Cannot be proved: " + finding.problem() + ". " + finding.advice()).strip();
    }

    private List<String> well() {
        String names = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.OK)
                .map(finding -> finding.condition().word())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : Hanging.lines(columns, padded(word(Verdict.OK), VERDICT_WIDTH), names);
    }

    /** Verdict, names, text; names too long for their column have lines of their own. */
    private List<String> row(Verdict verdict, String names, String text) {
        int column = columns > 0 && columns < NARROW ? 0 : longestName() + 2;
        String start = padded(word(verdict), VERDICT_WIDTH);
        if (columns == 0 || names.length() + 2 <= column) {
            return Hanging.lines(columns, start + padded(names + "  ", column), text);
        }
        List<String> lines = new ArrayList<>(Hanging.lines(columns, start, names));
        lines.addAll(Hanging.lines(columns, " ".repeat(VERDICT_WIDTH + column), text));
        return lines;
    }

    /** What has to be seen stands out also without colour. */
    private static String word(Verdict verdict) {
        return switch (verdict) {
            case BLOCK, WARN -> verdict.name();
            case UNPROVED, OK -> verdict.word();
        };
    }

    private static int longestName() {
        return Arrays.stream(Condition.values())
                .mapToInt(condition -> condition.word().length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
