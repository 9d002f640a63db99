package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Polls until every export has ended, and shows each step. It does not give up by itself: only a lasting refusal, an
 * expired login that nobody can renew, a time-out that was asked for, or the person ends it early.
 */
public final class Watch {
    private final List<Site> sites;
    private final Rhythm rhythm;
    private final WatchTime time;
    private final Executor workers;
    private final Audience audience;
    private final Terms terms;
    private String reason = "";

    /**
     * What was agreed.
     *
     * @param timeout after which the watch ends by itself, counting the time that the machine is awake; never where empty
     * @param warningsCount whether an export that completed with warnings counts as one that did not
     * @param comeBack the line that resumes the watch
     * @param ending what follows the end of an export
     */
    public record Terms(Optional<Duration> timeout, boolean warningsCount, String comeBack, Ending ending) {}

    /** @param workers ask; one that runs at once makes the watch wait for each answer */
    public Watch(List<Site> sites, Rhythm rhythm, WatchTime time, Executor workers, Audience audience, Terms terms) {
        this.sites = List.copyOf(sites);
        this.rhythm = rhythm;
        this.time = time;
        this.workers = workers;
        this.audience = audience;
        this.terms = terms;
    }

    /** Watches to the end, from the beginning. */
    public int run(Scope scope) {
        return run(scope, new Course());
    }

    /**
     * Watches to the end, from where another has left it.
     *
     * @param course of the others, and then also of this one
     * @return the exit code: of several that apply the highest of 254, 124 and 1; 130 when the person left
     * @throws FailureException when the service refuses for good, or a login is needed and nobody is there
     */
    public int run(Scope scope, Course course) {
        Round round = new Round(sites, scope, course.from(time.now()), rhythm, time, workers, audience, terms);
        try {
            return toTheEnd(round);
        } catch (InterruptedException e) {
            return left(round);
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Interrupted) {
                return left(round);
            }
            audience.close(round.scene());
            throw e;
        } finally {
            round.giveUp();
            course.keep(round.known());
        }
    }

    /** After its end: why its exit code is not 0; the empty text where there is no more to say. */
    public String reason() {
        return reason;
    }

    private int toTheEnd(Round round) throws InterruptedException {
        while (true) {
            round.askWhereDue();
            round.hear();
            round.refuseToWaitInVain();
            if (round.isOver()) {
                return ended(round);
            }
            if (isTimeUp(round)) {
                return timedOut(round);
            }
            if (round.await() == Audience.Wish.LEAVE) {
                return left(round);
            }
        }
    }

    private boolean isTimeUp(Round round) {
        return round.untilTimeout()
                .filter(left -> left.isZero() || left.isNegative())
                .isPresent();
    }

    private int ended(Round round) {
        Scene scene = round.scene();
        audience.close(scene);
        if (scene.sights().isEmpty() && scene.troubled().isEmpty()) {
            audience.say("No export is running here: there is nothing to watch.");
        }
        reason = Stream.concat(Verdict.reasons(scene, terms.warningsCount()), round.endingReasons().stream())
                .collect(Collectors.joining("; "));
        return Math.max(Verdict.of(scene, false, terms.warningsCount()), round.endingCode());
    }

    private int timedOut(Round round) {
        audience.close(round.scene());
        audience.say("Time is up. " + goOn());
        reason = "time was up before the end";
        return Verdict.of(round.scene(), true, terms.warningsCount());
    }

    private int left(Round round) {
        audience.close(round.scene());
        audience.leave(goOn());
        return ExitCode.INTERRUPTED;
    }

    private String goOn() {
        return "The exports go on. Watch them again with: " + terms.comeBack();
    }
}
