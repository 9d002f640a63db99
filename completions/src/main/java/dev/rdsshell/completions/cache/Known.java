package dev.rdsshell.completions.cache;

import dev.rdsshell.completions.suggestion.Answer.State;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known of one kind right now.
 *
 * @param age how long ago it was looked up; of what was refused, the attempt; empty where nobody
 *     has answered
 * @param isWhole false where there are only the first pages
 * @param reason why there is nothing, or nothing newer; else empty
 * @param <R> a row
 */
public record Known<R>(Rows<R> rows, State state, Optional<Duration> age, boolean isWhole, String reason) {

    /** Nothing yet. */
    public static <R> Known<R> loading() {
        return new Known<>(Rows.none(), State.LOADING, Optional.empty(), false, "");
    }

    /** Nothing, and why. */
    public static <R> Known<R> failed(LookupFailure failure) {
        return new Known<>(Rows.none(), stateAfter(failure), Optional.empty(), true, failure.reason());
    }

    /** The same, and what else is to be known of it. */
    public Known<R> because(String more) {
        return new Known<>(rows, state, age, isWhole, reason.isEmpty() ? more : reason + "; " + more);
    }

    static State stateAfter(LookupFailure failure) {
        return failure.kind() == LookupFailure.Kind.DENIED ? State.DENIED : State.FAILED;
    }
}
