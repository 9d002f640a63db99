package dev.rdsshell.completions.eligibility;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What one rule found.
 *
 * @param value the value that was looked at, such as {@code shop-right-now: creating}; may be text of the account
 * @param problem what is wrong with it, or why it cannot be proved; empty where it is well
 * @param advice how to put it right; empty where nothing can be done, or nothing has to be
 */
public record Finding(Condition condition, Verdict verdict, String value, String problem, String advice) {

    /** Whether it stands in the way of the export. */
    public boolean blocks() {
        return verdict == Verdict.BLOCK;
    }

    /** Whether it is well, or cannot be proved for a reason that another finding tells by itself: then it explains nothing. */
    public boolean isBesideThePoint() {
        return verdict == Verdict.OK || (verdict == Verdict.UNPROVED && Missing.isReason(problem));
    }

    /** The gravest verdict of all; OK for none. */
    public static Verdict worst(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.OK);
    }

    /** The gravest first; those alike stay in their order. */
    public static List<Finding> sorted(Collection<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::verdict)).toList();
    }
}
