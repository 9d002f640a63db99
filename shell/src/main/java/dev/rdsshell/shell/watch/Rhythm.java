package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next poll: 5 to 60 s, by how soon something can change, and a little off the beat so that
 * many shells do not ask at once.
 */
public final class Rhythm {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final double JITTER = 0.2;

    private final Optional<Duration> fixed;
    private final DoubleSupplier random;

    /**
     * @param fixed the interval that the person asked for: kept exactly
     * @param random gives 0 to 1
     */
    public Rhythm(Optional<Duration> fixed, DoubleSupplier random) {
        this.fixed = fixed;
        this.random = random;
    }

    public Duration next(WatchState state, Instant now) {
        return fixed.orElseGet(() -> jittered(planned(state, now)));
    }

    private static Duration planned(WatchState state, Instant now) {
        int failed = state.contact().failed();
        if (failed > 0) {
            return SHORTEST.multipliedBy(1L << Math.min(failed - 1, 4));
        }
        return state.open().stream()
                .map(watched -> planned(watched, state, now))
                .min(Comparator.naturalOrder())
                .orElse(SHORTEST);
    }

    private static Duration planned(Watched watched, WatchState state, Instant now) {
        if (watched.misses() > 0) {
            return SHORTEST;
        }
        Duration inPhase = Duration.between(watched.phaseSince(), now);
        return switch (watched.status().orElse(ExportStatus.UNKNOWN)) {
            case STARTING, UNKNOWN -> inPhase.dividedBy(10);
            case CANCELING -> inPhase.dividedBy(5);
            default ->
                Progress.of(watched, state, now)
                        .remaining()
                        .map(left -> left.low().dividedBy(20))
                        .orElse(inPhase.dividedBy(10));
        };
    }

    private Duration jittered(Duration planned) {
        long millis = bounded(planned).toMillis();
        return bounded(Duration.ofMillis(Math.round(millis * (1 + JITTER * (2 * random.getAsDouble() - 1)))));
    }

    private static Duration bounded(Duration duration) {
        if (duration.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
