package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings for programs. The members are described in docs/checks.md; a change of their meaning makes a new version. */
public final class CheckDocument {
    private static final int VERSION = 1;

    private CheckDocument() {}

    /** The findings with the gravest first, and the remarks. */
    public static Map<String, @Nullable Object> of(Review review) {
        List<Finding> findings = review.findings();
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("Version", VERSION);
        document.put("Verdict", Finding.worst(findings).word());
        document.put("Counts", counts(findings));
        document.put("Findings", findings.stream().map(CheckDocument::finding).toList());
        document.put("Remarks", review.remarks());
        return document;
    }

    private static Map<String, @Nullable Object> counts(List<Finding> findings) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict.word(),
                    findings.stream()
                            .filter(finding -> finding.verdict() == verdict)
                            .count());
        }
        return counts;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("Condition", finding.condition().word());
        members.put("Verdict", finding.verdict().word());
        putUnlessEmpty(members, "Option", finding.condition().option());
        putUnlessEmpty(members, "Value", finding.value());
        putUnlessEmpty(members, "Problem", finding.problem());
        putUnlessEmpty(members, "Advice", finding.advice());
        return members;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }
}
