package dev.rdsshell.completions.source;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The profiles of the AWS configuration files. The files may change and may lie on a slow disk, so they are read in the
 * background each time, and what was read last is given at once.
 */
public final class Profiles implements SuggestionSource {
    private final Supplier<? extends Collection<String>> names;
    private final Supplier<String> whyNone;
    private final Executor workers;
    private final Arrivals arrivals;
    private final AtomicBoolean isReading = new AtomicBoolean();
    private volatile Answer last = Answer.loading();

    /**
     * A source of them.
     *
     * @param names reads them anew, on a worker; what it throws means that they cannot be read
     * @param whyNone says why there are none, and what to do
     * @param arrivals is told when they have become others
     */
    public Profiles(
            Supplier<? extends Collection<String>> names,
            Supplier<String> whyNone,
            Executor workers,
            Arrivals arrivals) {
        this.names = names;
        this.whyNone = whyNone;
        this.workers = workers;
        this.arrivals = arrivals;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        if (isReading.compareAndSet(false, true)) {
            workers.execute(this::readAgain);
        }
        return last;
    }

    private void readAgain() {
        Answer before = last;
        last = read();
        isReading.set(false);
        if (!last.equals(before)) {
            arrivals.announce();
        }
    }

    private Answer read() {
        try {
            Collection<String> known = names.get();
            return known.isEmpty()
                    ? Answer.failed(whyNone.get())
                    : Answer.known(known.stream().sorted().map(Suggestion::of).toList());
        } catch (RuntimeException unreadable) {
            return Answer.failed(String.valueOf(unreadable.getMessage()));
        }
    }
}
