package dev.rdsshell.completions.cache;

import dev.rdsshell.completions.suggestion.Answer.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one kind: what is known, what is under way, what went wrong. Each of its methods takes a moment only. */
final class Entry<R> {
    /** Rows of a first look-up are shown again when they have grown by this part, so that showing them stays cheap. */
    private static final int GROWTH = 8;

    private Rows<R> rows = Rows.none();
    private @Nullable Instant lookedUpAt;
    private boolean isWhole;
    private @Nullable LookupFailure failure;
    private Instant failedAt = Instant.MIN;
    private Instant askAgainAt = Instant.MIN;
    private int failures;
    private boolean isOutdated;
    private String lack = "";
    private Instant askedLast = Instant.MIN;
    private @Nullable LookupFailure pause;
    private @Nullable Run run;

    /** One look-up under way, and what it has brought so far. */
    final class Run {
        private final List<R> gathered = new ArrayList<>();
        private final boolean isFirst;
        private String lack = "";

        private Run(boolean isFirst) {
            this.isFirst = isFirst;
        }

        /** Whether what another session has looked up is of use. */
        boolean isFirst() {
            return isFirst;
        }
    }

    synchronized Known<R> known(Instant now) {
        Duration age = lookedUpAt == null ? null : Duration.between(lookedUpAt, now);
        if (run != null) {
            State state = age == null ? State.LOADING : State.STALE;
            String reason = pause == null ? "" : reason(pause, now);
            return new Known<>(rows, state, Optional.ofNullable(age), isWhole, reason);
        }
        if (failure != null) {
            return failed(failure, age, now);
        }
        return new Known<>(rows, State.FRESH, Optional.ofNullable(age), isWhole, lack);
    }

    /** What is so old that it is shown only while newer rows are on their way is left out. */
    synchronized Known<R> reliable(Instant now) {
        boolean isDated = lookedUpAt != null && (now.isBefore(lookedUpAt) || now.isAfter(lookedUpAt.plus(Expiry.HARD)));
        return isOutdated || isDated ? Known.loading() : known(now);
    }

    private Known<R> failed(LookupFailure why, @Nullable Duration age, Instant now) {
        boolean tooOld = age != null && age.compareTo(Expiry.HARD) > 0;
        Rows<R> shown = tooOld ? Rows.none() : rows;
        Duration attempt = isAnswered(why, shown) ? Duration.between(failedAt, now) : null;
        Duration told = age == null || tooOld ? attempt : age;
        return new Known<>(shown, Known.stateAfter(why), Optional.ofNullable(told), isWhole, reason(why, now));
    }

    /** An account that refuses was asked, and one that gave some pages; without a region or a network nobody was. */
    private boolean isAnswered(LookupFailure why, Rows<R> shown) {
        return why.kind() == LookupFailure.Kind.DENIED || !shown.all().isEmpty();
    }

    private String reason(LookupFailure failed, Instant now) {
        long seconds = Math.max(1, Duration.between(now, askAgainAt).toSeconds());
        return failed.kind() == LookupFailure.Kind.THROTTLED
                ? failed.reason() + "; will ask again after " + seconds + " s"
                : failed.reason();
    }

    /** A new look-up, where one is due and none is under way. */
    synchronized Optional<Run> begin(Instant now) {
        askedLast = now;
        if (run != null || !isDue(now)) {
            return Optional.empty();
        }
        run = new Run(lookedUpAt == null && !isOutdated);
        pause = null;
        isOutdated = false;
        return Optional.of(run);
    }

    private boolean isDue(Instant now) {
        if (isOutdated) {
            return true;
        }
        if (failure != null) {
            return !now.isBefore(askAgainAt);
        }
        return lookedUpAt == null || isOld(lookedUpAt, now);
    }

    /** Whose clock was set back meanwhile knows no age, so that such rows count as old. */
    private static boolean isOld(Instant at, Instant now) {
        return now.isBefore(at) || !now.isBefore(at.plus(Expiry.SOFT));
    }

    /**
     * Takes what another session has looked up, to be shown until there is better.
     *
     * @param whole whether that is all that it found
     * @return whether it is so new that this look-up has nothing to do
     */
    synchronized boolean found(Run which, List<R> before, boolean whole, Instant at, Instant now) {
        if (run != which) {
            return false;
        }
        rows = new Rows<>(before);
        lookedUpAt = at;
        isWhole = whole;
        boolean isFresh = whole && !isOld(at, now);
        run = isFresh ? null : which;
        return isFresh;
    }

    /** Gives true when there is something new to show. */
    boolean page(Run which, List<R> page) {
        which.gathered.addAll(page);
        return hasGrown(which) && show(which);
    }

    boolean instead(Run which, List<R> all) {
        which.gathered.clear();
        which.gathered.addAll(all);
        return show(which);
    }

    private synchronized boolean hasGrown(Run which) {
        failures = run == which ? 0 : failures;
        int shown = rows.all().size();
        return isToBeShown(which) && which.gathered.size() > shown + shown / GROWTH;
    }

    /** While there are older rows they stay until all the new ones are there. */
    private synchronized boolean isToBeShown(Run which) {
        return run == which && lookedUpAt == null;
    }

    /** What takes a while is done by the one who loads, before the others have to wait. */
    private Rows<R> gathered(Run which) {
        return new Rows<>(which.gathered).seenLike(shown());
    }

    private synchronized Rows<R> shown() {
        return rows;
    }

    private boolean show(Run which) {
        return isToBeShown(which) && show(which, gathered(which));
    }

    private synchronized boolean show(Run which, Rows<R> gathered) {
        boolean isShown = isToBeShown(which);
        rows = isShown ? gathered : rows;
        return isShown;
    }

    synchronized void lacks(Run which, LookupFailure why) {
        which.lack = which.lack.isEmpty() ? why.reason() : which.lack;
    }

    /** Gives false when nobody wants the rows any more. */
    boolean end(Run which, Instant now) {
        return isRunning(which) && end(which, gathered(which), now);
    }

    private synchronized boolean end(Run which, Rows<R> gathered, Instant now) {
        boolean isWanted = run == which;
        if (isWanted) {
            rows = gathered;
            lookedUpAt = now;
            isWhole = true;
            lack = which.lack;
            failure = null;
            failures = 0;
            run = null;
        }
        return isWanted;
    }

    /** What a first look-up has brought before it failed stays. */
    void fail(Run which, LookupFailure why, Instant now) {
        if (!which.gathered.isEmpty()) {
            show(which);
        }
        failed(which, why, now);
    }

    private synchronized void failed(Run which, LookupFailure why, Instant now) {
        if (run == which) {
            failures++;
            failure = why;
            failedAt = now;
            askAgainAt = now.plus(Expiry.of(why.kind(), failures));
            run = null;
        }
    }

    /** How long a look-up is to rest; empty for a failure that no rest mends, and where nobody wants the rows any more. */
    synchronized Optional<Duration> pause(Run which, LookupFailure why, Instant now) {
        if (run != which || why.kind() != LookupFailure.Kind.THROTTLED || !isLookedAt(now)) {
            return Optional.empty();
        }
        Duration time = Expiry.of(why.kind(), ++failures);
        pause = why;
        askAgainAt = now.plus(time);
        return Optional.of(time);
    }

    /** Gives false where nobody has looked for so long that nobody waits. */
    synchronized boolean goOn(Run which, Instant now) {
        if (run == which) {
            pause = null;
        }
        return run == which && isLookedAt(now);
    }

    private boolean isLookedAt(Instant now) {
        return !now.isAfter(askedLast.plus(Expiry.LOOKED_AT));
    }

    synchronized boolean isRunning(Run which) {
        return run == which;
    }

    /** The rows no longer tell the truth: the next who asks has them looked up again. What is under way began too early. */
    synchronized void outdate() {
        isOutdated = true;
        run = null;
        failure = null;
    }
}
