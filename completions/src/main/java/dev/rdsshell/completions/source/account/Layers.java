package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Answer.State;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several look-ups in one answer: as old as the oldest, as whole as the least, with every reason. */
final class Layers {
    /** What a person should know first. */
    private static final List<State> BY_IMPORTANCE =
            List.of(State.LOADING, State.DENIED, State.FAILED, State.STALE, State.FRESH);

    private Layers() {}

    static Answer answer(List<Suggestion> suggestions, Known<?>... looked) {
        State state = Stream.of(looked)
                .map(Known::state)
                .min(Comparator.comparing(BY_IMPORTANCE::indexOf))
                .orElse(State.FRESH);
        Optional<Duration> age =
                Stream.of(looked).flatMap(known -> known.age().stream()).max(Comparator.naturalOrder());
        boolean isWhole = Stream.of(looked).allMatch(Known::isWhole);
        String reason = Reasons.joined(Stream.of(looked).map(Known::reason));
        return new Answer(suggestions, suggestions.size(), state, age, isWhole, reason, Optional.empty());
    }
}
