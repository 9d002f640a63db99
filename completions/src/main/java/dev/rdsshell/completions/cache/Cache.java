package dev.rdsshell.completions.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * What was looked up, for a session. Whoever asks gets what is known at once; what is missing or old is looked up in the
 * background, each kind by one look-up at a time, and {@link Arrivals} says when there is more.
 */
public final class Cache implements RowSupply {
    private final Map<Key, Entry<?>> entries = new ConcurrentHashMap<>();
    private final Executor workers;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Kept kept;
    private final Rest rest;

    /** @param workers run look-ups; the thread that asks must never be one of them */
    public Cache(Executor workers, Clock clock, Rest rest, Arrivals arrivals, Shelf shelf) {
        this.workers = workers;
        this.rest = rest;
        this.clock = clock;
        this.arrivals = arrivals;
        this.kept = new Kept(shelf);
    }

    /** What is known now; where it is missing or old its look-up is begun. */
    @Override
    public <R extends Record> Known<R> get(Object place, Kind<R> kind, Lookup<R> lookup) {
        Entry<R> entry = entry(new Key(place, kind.name()));
        entry.begin(clock.instant()).ifPresent(run -> workers.execute(() -> load(entry, run, kind, lookup)));
        return entry.known(clock.instant());
    }

    /**
     * What can be relied upon without asking anybody: nothing where the rows are past their hard expiry, or the session has
     * changed them.
     *
     * @param unused begins nothing
     */
    public <R extends Record> Known<R> reliable(Object place, Kind<R> kind, Lookup<R> unused) {
        Key key = new Key(place, kind.name());
        return entries.containsKey(key) ? this.<R>entry(key).reliable(clock.instant()) : Known.loading();
    }

    /** The session itself has changed these: who asks next has them looked up again. */
    public void outdate(String kind) {
        entries.forEach((key, entry) -> {
            if (key.kind().equals(kind)) {
                entry.outdate();
            }
        });
    }

    /** Everything is looked up again when it is asked for, what failed included. */
    public void refresh() {
        entries.values().forEach(Entry::outdate);
    }

    /** Forgets everything; what is still on its way is not wanted any more. */
    public void clear() {
        List<Entry<?>> gone = List.copyOf(entries.values());
        entries.clear();
        gone.forEach(Entry::outdate);
    }

    @SuppressWarnings("unchecked") // a kind has rows of one type
    private <R extends Record> Entry<R> entry(Key key) {
        return (Entry<R>) entries.computeIfAbsent(key, absent -> new Entry<R>());
    }

    private <R extends Record> void load(Entry<R> entry, Entry<R>.Run run, Kind<R> kind, Lookup<R> lookup) {
        try {
            if (!isKept(entry, run, kind)) {
                lookup.load(new Gathering<>(entry, run));
                end(entry, run, kind);
            }
        } catch (LookupFailure failed) {
            entry.fail(run, failed, clock.instant());
        } catch (RuntimeException broken) {
            entry.fail(run, unusable(broken), clock.instant());
        }
        arrivals.announce();
    }

    private static LookupFailure unusable(RuntimeException broken) {
        String what = broken.getClass().getSimpleName();
        return new LookupFailure(LookupFailure.Kind.BROKEN, "the answer cannot be used: " + what);
    }

    /**
     * Shows what another session has looked up; gives true where that is new enough. What bears a date that is still to come
     * has no age that could be told.
     */
    private <R extends Record> boolean isKept(Entry<R> entry, Entry<R>.Run run, Kind<R> kind) {
        Optional<Kept.Found<R>> found = run.isFirst() ? kept.read(kind) : Optional.empty();
        Instant now = clock.instant();
        if (found.isEmpty() || found.get().at().isAfter(now)) {
            return false;
        }
        boolean isFresh = entry.found(
                run, found.get().rows(), found.get().isWhole(), found.get().at(), now);
        arrivals.announce();
        return isFresh;
    }

    private <R extends Record> void end(Entry<R> entry, Entry<R>.Run run, Kind<R> kind) {
        Instant now = clock.instant();
        if (entry.end(run, now)) {
            arrivals.announce();
            kept.write(kind, entry.known(now).rows().all(), now);
        }
    }

    /** Takes the pages of one look-up. */
    private final class Gathering<R> implements Lookup.Sink<R> {
        private final Entry<R> entry;
        private final Entry<R>.Run run;

        Gathering(Entry<R> entry, Entry<R>.Run run) {
            this.entry = entry;
            this.run = run;
        }

        @Override
        public boolean page(List<R> rows) {
            return tell(entry.page(run, rows));
        }

        @Override
        public boolean instead(List<R> rows) {
            return tell(entry.instead(run, rows));
        }

        @Override
        public boolean restAfter(LookupFailure failure) {
            Optional<Duration> time = entry.pause(run, failure, clock.instant());
            return time.isPresent() && rested(time.get()) && entry.goOn(run, clock.instant());
        }

        @Override
        public void lacks(LookupFailure failure) {
            entry.lacks(run, failure);
        }

        private boolean rested(Duration time) {
            arrivals.announce();
            try {
                rest.take(time);
                return true;
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private boolean tell(boolean isNew) {
            if (isNew) {
                arrivals.announce();
            }
            return entry.isRunning(run);
        }
    }
}
