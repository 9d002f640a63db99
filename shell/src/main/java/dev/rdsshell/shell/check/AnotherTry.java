package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The lines for another try at an export, and whether they can work as they stand.
 *
 * @param export as it was
 * @param findings what is in its way
 * @param identifier of the other try
 */
record AnotherTry(ExportLines export, List<Finding> findings, String identifier) {
    /** What the lines themselves put right. */
    private static final Set<Condition> CORRECTED = EnumSet.of(Condition.PREFIX, Condition.IDENTIFIER_UNUSED);

    /** @param starts what the line does without {@code check} */
    List<StyledLine> lines(String starts) {
        ExportLines again = export.corrected(identifier);
        List<StyledLine> lines = new ArrayList<>();
        boolean otherPrefix = !again.request().prefix().equals(export.request().prefix());
        if (otherPrefix && blocks(Condition.PREFIX)) {
            lines.add(StyledLine.of("With a prefix that can be written to: " + again.startAgain()));
        }
        lines.add(StyledLine.of("To check it again: " + again.checkAgain()));
        boolean stillBlocked = findings.stream()
                .filter(finding -> !CORRECTED.contains(finding.condition()))
                .anyMatch(Finding::blocks);
        lines.add(StyledLine.of(
                stillBlocked
                        ? "Unchanged it fails again: mend what blocks first, or change the line. " + starts
                        : starts));
        return lines;
    }

    private boolean blocks(Condition condition) {
        return findings.stream().anyMatch(finding -> finding.condition() == condition && finding.blocks());
    }
}
