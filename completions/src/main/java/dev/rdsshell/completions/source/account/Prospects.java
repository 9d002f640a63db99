package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;

/** What a rule says of a row, as what is to be expected of the suggestion. */
final class Prospects {
    private Prospects() {}

    /** @param verdict in the rule's own words */
    static Suggestion judged(Suggestion suggestion, String verdict, String problem) {
        if (isHopeless(verdict)) {
            return suggestion.expected(Prospect.HOPELESS, problem);
        }
        Prospect prospect = verdict.equals(Verdict.WARN.word()) ? Prospect.DOUBTFUL : Prospect.USUAL;
        return suggestion.expected(prospect, problem);
    }

    /** @param verdict in the rule's own words */
    static boolean isHopeless(String verdict) {
        return verdict.equals(Verdict.BLOCK.word());
    }
}
