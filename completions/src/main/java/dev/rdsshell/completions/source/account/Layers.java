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
        List<Duration> ages = ages(looked);
        Optional<Duration> age = ages.stream().findFirst();
        boolean isSameAge = ages.stream().map(Duration::toSeconds).distinct().count() <= 1;
        boolean isWhole = Stream.of(looked).allMatch(Known::isWhole);
        String reason = Reasons.joined(Stream.of(looked).map(Known::reason));
        return new Answer(suggestions, suggestions.size(), state, age, isSameAge, isWhole, reason, Optional.empty());
    }

    /** The oldest first: of what is shown, and where that is nothing, of what was tried. */
    private static List<Duration> ages(Known<?>... looked) {
        boolean isShown = Stream.of(looked).anyMatch(Layers::isShown);
        return Stream.of(looked)
                .filter(known -> !isShown || isShown(known))
                .flatMap(known -> known.age().stream())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static boolean isShown(Known<?> known) {
        return !known.rows().all().isEmpty();
    }
}
