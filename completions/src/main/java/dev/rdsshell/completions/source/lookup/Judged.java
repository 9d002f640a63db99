package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import java.util.List;

/** What the rules say of one thing, for a row: the gravest finding, in one short line. */
public record Judged(Verdict verdict, String problem) {

    /** Of several findings the gravest. */
    public static Judged by(List<Finding> findings) {
        return Finding.sorted(findings).stream()
                .findFirst()
                .filter(gravest -> gravest.verdict() != Verdict.OK)
                .map(gravest -> new Judged(gravest.verdict(), withoutStop(gravest.problem())))
                .orElse(new Judged(Verdict.OK, ""));
    }

    static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
