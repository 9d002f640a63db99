package dev.rdsshell.shell;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.source.Account;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which account and region the lines of a session mean. That takes reading the AWS files, and where nothing names a region
 * asking the machine for its own, so it is found out in the background: what is known is given at once.
 */
final class SessionPlaces implements Account {
    /** Somebody may edit the files meanwhile: what is older is given once more, and found out anew. */
    private static final Duration OLD = Duration.ofSeconds(2);

    private static final int MOST = 16;

    private static final Set<String> GLOBAL =
            GlobalParameters.all().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());

    private final CompletionData.Ground ground;
    private final Arrivals arrivals;
    private final Map<Meaning, Found> known = new LinkedHashMap<>();
    private final Set<Meaning> sought = new HashSet<>();

    /** What decides which account and region a line means, the files apart. */
    private record Meaning(Session session, GlobalOptions options) {}

    /** The place, or why there is none. */
    private record Found(@Nullable Place place, @Nullable LookupFailure failure, Instant at) {
        Optional<Place> get() {
            if (failure != null) {
                throw failure;
            }
            return Optional.ofNullable(place);
        }

        boolean says(@Nullable Found other) {
            return other != null && Objects.equals(place, other.place) && reason().equals(other.reason());
        }

        private String reason() {
            return failure == null ? "" : failure.reason();
        }
    }

    SessionPlaces(CompletionData.Ground ground, Arrivals arrivals) {
        this.ground = ground;
        this.arrivals = arrivals;
    }

    @Override
    public Optional<Place> place(Wanted wanted) {
        Meaning meaning = new Meaning(ground.session().get(), globalOptions(wanted));
        Found found = known(meaning);
        return found == null ? Optional.empty() : found.get();
    }

    /**
     * What has been found out already, and is sure to be the account of the person; finds out nothing.
     *
     * @throws LookupFailure where the line or the settings did not say
     */
    Optional<Place> found(Wanted wanted) {
        Found found = remembered(new Meaning(ground.session().get(), globalOptions(wanted)));
        return found == null
                ? Optional.empty()
                : found.get().filter(place -> place.assumedAccount().isEmpty());
    }

    private synchronized @Nullable Found remembered(Meaning meaning) {
        return known.get(meaning);
    }

    private synchronized @Nullable Found known(Meaning meaning) {
        Found found = known.get(meaning);
        Instant now = ground.clock().instant();
        if ((found == null || now.isAfter(found.at().plus(OLD))) && sought.add(meaning)) {
            ground.workers().execute(() -> find(meaning));
        }
        return found;
    }

    private void find(Meaning meaning) {
        Found found = found(meaning);
        if (!found.says(keep(meaning, found))) {
            arrivals.announce();
        }
    }

    /** Gives what was known before. */
    private synchronized @Nullable Found keep(Meaning meaning, Found found) {
        sought.remove(meaning);
        if (known.size() >= MOST) {
            known.keySet().retainAll(Set.of(meaning));
        }
        return known.put(meaning, found);
    }

    private Found found(Meaning meaning) {
        try {
            return new Found(looked(meaning), null, ground.clock().instant());
        } catch (FailureException unusable) {
            String first = unusable.failure().message().lines().findFirst().orElse("");
            LookupFailure failure = new LookupFailure(LookupFailure.Kind.NOT_READY, first);
            return new Found(null, failure, ground.clock().instant());
        } catch (RuntimeException broken) {
            String what = "the settings cannot be read: " + broken.getClass().getSimpleName();
            LookupFailure failure = new LookupFailure(LookupFailure.Kind.BROKEN, what);
            return new Found(null, failure, ground.clock().instant());
        }
    }

    private Place looked(Meaning meaning) {
        Place place = ground.aws()
                .place(
                        ground.settings()
                                .resolve(meaning.options(), meaning.session())
                                .connection(),
                        meaning.session().generation(),
                        ground.practice().map(Object::toString));
        place.region();
        return place;
    }

    private static GlobalOptions globalOptions(Wanted wanted) {
        GlobalOptions options = GlobalOptions.none();
        for (Map.Entry<String, List<String>> given : wanted.given().entrySet()) {
            if (GLOBAL.contains(given.getKey())) {
                options = options.with(
                        given.getKey().substring(2),
                        given.getValue().stream().findFirst().orElse("true"));
            }
        }
        return options;
    }
}
