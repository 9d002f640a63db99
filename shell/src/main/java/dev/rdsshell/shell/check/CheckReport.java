package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Findings as a person reads them, the gravest first, each with the value that was found.
 *
 * <pre>
 *   BLOCK     bucket-region     exports-eu is in eu-west-1, the source in us-west-2. Name a bucket in us-west-2.
 *   WARN      key-manager       The key is managed by AWS, so nobody can let exports use it. …
 *   unproved  role-exists       Cannot be proved: AccessDenied: iam:GetRole.
 *   ok        source-engine     postgres
 *   1 block, 1 warn, 1 cannot be proved, 1 ok.
 * </pre>
 */
public final class CheckReport {
    private static final int VERDICT_WIDTH = 10;
    private static final int NARROW = 72;
    private static final int LONGEST_NAME = Arrays.stream(Condition.values())
            .mapToInt(condition -> condition.word().length())
            .max()
            .orElse(0);

    private final List<Finding> findings;
    private final int columns;

    /** @param columns of the terminal; 0 for one line each, however long */
    public CheckReport(List<Finding> findings, int columns) {
        this.findings = Finding.sorted(findings);
        this.columns = columns;
    }

    /** Everything, and the sum. */
    public List<StyledLine> lines() {
        List<StyledLine> lines = new ArrayList<>(rows(finding -> true));
        lines.add(sum());
        return lines;
    }

    /** What blocks, what warns and what cannot be proved. */
    public List<StyledLine> doubtful() {
        return rows(finding -> finding.verdict() != Verdict.OK);
    }

    /** What blocks and what warns. */
    public List<StyledLine> grave() {
        return rows(finding -> finding.verdict() == Verdict.BLOCK || finding.verdict() == Verdict.WARN);
    }

    private List<StyledLine> rows(Predicate<Finding> wanted) {
        return findings.stream()
                .filter(wanted)
                .flatMap(finding -> row(finding).stream())
                .toList();
    }

    private StyledLine sum() {
        return StyledLine.of(
                count(Verdict.BLOCK) + " block, " + count(Verdict.WARN) + " warn, " + count(Verdict.UNPROVED)
                        + " cannot be proved, " + count(Verdict.OK) + " ok.",
                style(Finding.worst(findings)));
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /** Verdict, name, text; where there is no room for that, the text stands below the name. */
    private List<StyledLine> row(Finding finding) {
        String name = finding.condition().word();
        StyledLine start = StyledLine.of(word(finding.verdict()), style(finding.verdict()))
                .padTo(VERDICT_WIDTH)
                .and(name);
        StyledLine beside = start.padTo(VERDICT_WIDTH + LONGEST_NAME + 2);
        String text = text(finding);
        if (columns == 0 || (columns >= NARROW && Hanging.fits(columns, beside, text))) {
            return Hanging.lines(columns, beside, text);
        }
        List<StyledLine> lines = new ArrayList<>(List.of(start));
        StyledLine below = StyledLine.of(" ".repeat(VERDICT_WIDTH));
        lines.addAll(Hanging.lines(columns, Hanging.fits(columns, below, text) ? below : StyledLine.EMPTY, text));
        return lines;
    }

    /** The value is said once. */
    private static String text(Finding finding) {
        if (finding.verdict() == Verdict.OK) {
            return finding.value();
        }
        if (finding.verdict() == Verdict.UNPROVED) {
            return ("Cannot be proved: " + finding.problem().replaceFirst("\\.$", "") + ". " + finding.advice())
                    .strip();
        }
        String text = (finding.problem() + " " + finding.advice()).strip();
        boolean isSaid = text.toLowerCase(Locale.ROOT).contains(finding.value().toLowerCase(Locale.ROOT));
        return isSaid ? text : finding.value() + ": " + text;
    }

    /** What has to be seen stands out also without colour. */
    private static String word(Verdict verdict) {
        return switch (verdict) {
            case BLOCK, WARN -> verdict.name();
            case UNPROVED, OK -> verdict.word();
        };
    }

    private static Style style(Verdict verdict) {
        return switch (verdict) {
            case BLOCK -> Style.BAD;
            case WARN -> Style.WARN;
            case UNPROVED -> Style.ACCENT;
            case OK -> Style.GOOD;
        };
    }
}
