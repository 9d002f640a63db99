package dev.rdsshell.completions.suggestion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a source knows right now, and how far that can be trusted.
 *
 * @param suggestions best first; of very many only the best
 * @param count how many there are in all, those included that are left out of the suggestions
 * @param state how they came about; of several look-ups the one that a person should know of
 * @param age how long ago they were looked up, of several look-ups the oldest; empty for what is always true
 * @param isSameAge false where some were looked up later than that
 * @param isWhole false while only the first pages are there
 * @param reason why there is nothing or not everything, such as {@code AccessDenied: rds:DescribeDBSnapshots}; else empty.
 *     There may be suggestions all the same, from another look-up or from before
 * @param sought what the suggestions are to be searched for instead of what was typed, such as the identifier in the
 *     address of a console page
 */
public record Answer(
        List<Suggestion> suggestions,
        int count,
        State state,
        Optional<Duration> age,
        boolean isSameAge,
        boolean isWhole,
        String reason,
        Optional<String> sought) {

    /** How an answer came about. */
    public enum State {
        FRESH,
        /** Old enough to be looked up again, which is under way. */
        STALE,
        /** The first look-up is under way; its first pages may be there. */
        LOADING,
        DENIED,
        FAILED
    }

    public Answer {
        suggestions = List.copyOf(suggestions);
    }

    /** Suggestions that need no look-up. */
    public static Answer known(List<Suggestion> suggestions) {
        return new Answer(
                suggestions, suggestions.size(), State.FRESH, Optional.empty(), true, true, "", Optional.empty());
    }

    /** Nothing yet. */
    public static Answer loading() {
        return new Answer(List.of(), 0, State.LOADING, Optional.empty(), true, false, "", Optional.empty());
    }

    /** Nothing, and why. */
    public static Answer failed(String reason) {
        return new Answer(List.of(), 0, State.FAILED, Optional.empty(), true, true, reason, Optional.empty());
    }

    /** The same with those of its suggestions that fit. */
    public Answer showing(List<Suggestion> best, int countOfFitting) {
        return new Answer(best, countOfFitting, state, age, isSameAge, isWhole, reason, sought);
    }

    /** The same, and why something is not among them. */
    public Answer lacking(String why) {
        String both = reason.isEmpty() ? why : reason + "; " + why;
        return new Answer(suggestions, count, state, age, isSameAge, isWhole, both, sought);
    }

    /** The same with something else to search for than what was typed. */
    public Answer seeking(String other) {
        return new Answer(suggestions, count, state, age, isSameAge, isWhole, reason, Optional.of(other));
    }
}
