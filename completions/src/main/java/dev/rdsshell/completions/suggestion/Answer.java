package dev.rdsshell.completions.suggestion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a source knows right now, and how far that can be trusted.
 *
 * @param age how long ago it was looked up; empty for what is always true
 * @param reason why there is nothing or not everything, such as {@code AccessDenied: rds:DescribeDBSnapshots}; else empty
 */
public record Answer(List<Suggestion> suggestions, State state, Optional<Duration> age, String reason) {

    /** How an answer came about. */
    public enum State {
        FRESH,
        /** Old enough to be looked up again, which is under way. */
        STALE,
        /** The first look-up is under way. */
        LOADING,
        DENIED,
        FAILED
    }

    public Answer {
        suggestions = List.copyOf(suggestions);
    }

    /** Suggestions that need no look-up. */
    public static Answer known(List<Suggestion> suggestions) {
        return new Answer(suggestions, State.FRESH, Optional.empty(), "");
    }

    /** Nothing, and why. */
    public static Answer failed(String reason) {
        return new Answer(List.of(), State.FAILED, Optional.empty(), reason);
    }
}
