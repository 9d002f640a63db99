package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Polls until every export has ended, and shows each step. It does not give up by itself: only a lasting refusal, an
 * expired login that nobody can renew, a time-out that was asked for, or the person ends it early.
 */
public final class Watch {
    private final Poller poller;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Audience audience;
    private final Terms terms;

    /**
     * What was agreed.
     *
     * @param timeout after which the watch ends by itself; never where empty
     * @param warningsCount whether an export that completed with warnings counts as one that did not
     * @param comeBack the line that resumes the watch
     */
    public record Terms(Optional<Duration> timeout, boolean warningsCount, String comeBack) {}

    public Watch(Poller poller, Rhythm rhythm, Clock clock, Audience audience, Terms terms) {
        this.poller = poller;
        this.rhythm = rhythm;
        this.clock = clock;
        this.audience = audience;
        this.terms = terms;
    }

    /**
     * Watches to the end.
     *
     * @return the exit code: of several that apply the highest of 254, 124 and 1; 130 when the person left
     * @throws FailureException when the service refuses for good, or a login is needed and nobody is there
     */
    public int run(Scope scope) {
        Run run = new Run(WatchState.begin(scope, clock.instant()));
        try {
            return run.toTheEnd();
        } catch (InterruptedException e) {
            return run.left();
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Interrupted) {
                return run.left();
            }
            audience.close(run.state);
            throw e;
        }
    }

    /** One watch on its way. */
    private final class Run {
        private WatchState state;
        private boolean learned;

        Run(WatchState state) {
            this.state = state;
        }

        int toTheEnd() throws InterruptedException {
            while (true) {
                Step step = poller.poll(state);
                state = step.state();
                audience.show(step);
                refuseToWaitInVain();
                if (state.isOver()) {
                    return ended();
                }
                if (isTimeUp()) {
                    return timedOut();
                }
                learn();
                if (!audience.await(untilNextPoll(), state)) {
                    return left();
                }
            }
        }

        /** Once, after the first answer: how long it usually takes is worth one call. */
        private void learn() {
            if (!learned && state.contact().lastGood().isPresent()) {
                learned = true;
                state = poller.learn(state);
            }
        }

        private void refuseToWaitInVain() {
            Optional<Troubles.Meaning> meaning = Troubles.of(state);
            boolean inVain = meaning.filter(Troubles.Meaning.LASTS::equals).isPresent()
                    || (meaning.filter(Troubles.Meaning.NEEDS_LOGIN::equals).isPresent() && !audience.canLogIn());
            if (inVain) {
                Failure failure = state.contact().trouble().orElseThrow();
                throw new FailureException(
                        meaning.orElseThrow() == Troubles.Meaning.LASTS ? failure : needsLogin(failure));
            }
        }

        private Failure needsLogin(Failure failure) {
            String advice = failure.advice().isEmpty() ? "Log in again." : failure.advice();
            return new Failure.NotReady(
                    Failure.NotReady.Missing.LOGIN,
                    failure.message(),
                    advice + "\nThe exports go on. Then watch them again with: " + terms.comeBack());
        }

        private boolean isTimeUp() {
            return terms.timeout()
                    .filter(timeout -> !clock.instant().isBefore(state.began().plus(timeout)))
                    .isPresent();
        }

        private Duration untilNextPoll() {
            Instant now = clock.instant();
            Duration planned = rhythm.next(state, now);
            return terms.timeout()
                    .map(timeout -> Duration.between(now, state.began().plus(timeout)))
                    .filter(left -> left.compareTo(planned) < 0)
                    .orElse(planned);
        }

        private int ended() {
            audience.close(state);
            if (state.tasks().isEmpty()) {
                audience.say("No export is running here: there is nothing to watch.");
            }
            return Verdict.of(state, false, terms.warningsCount());
        }

        private int timedOut() {
            audience.close(state);
            audience.say("Time is up. " + goOn());
            return Verdict.of(state, true, terms.warningsCount());
        }

        private int left() {
            audience.close(state);
            audience.say(goOn());
            return ExitCode.INTERRUPTED;
        }

        private String goOn() {
            return "The exports go on. Watch them again with: " + terms.comeBack();
        }
    }
}
