package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.util.Optional;

/** How long a service that does not answer is asked again: as long as somebody, or time, can mend it. */
final class Patience {
    /** Where nobody watches and nobody ever answered, the address is more likely wrong than away for a while. */
    private static final Duration WITHOUT_ANY_ANSWER = Duration.ofHours(1);

    private final Watch.Terms terms;
    private final Audience audience;
    private final WatchTime time;
    private final Moment began;

    Patience(Watch.Terms terms, Audience audience, WatchTime time) {
        this.terms = terms;
        this.audience = audience;
        this.time = time;
        this.began = time.now();
    }

    /** Whether asking again is of no use: refused for good, nobody to log in, or never an answer and nobody there. */
    boolean isInVain(WatchState state) {
        Optional<Troubles.Meaning> meaning = Troubles.of(state);
        return meaning.filter(Troubles.Meaning.LASTS::equals).isPresent()
                || (meaning.filter(Troubles.Meaning.NEEDS_LOGIN::equals).isPresent() && !audience.canLogIn())
                || hasNeverAnswered(state);
    }

    /** @throws FailureException where no place can be read any more; of several places one is enough to go on */
    void refuseToWaitInVain(Scene scene) {
        if (scene.places().stream().allMatch(this::isInVain)) {
            throw new FailureException(refusal(scene.places().get(0)));
        }
    }

    private boolean hasNeverAnswered(WatchState state) {
        return !audience.canLogIn()
                && state.contact().lastGood().isEmpty()
                && state.contact().trouble().isPresent()
                && time.now().since(began).compareTo(WITHOUT_ANY_ANSWER) >= 0;
    }

    private Failure refusal(WatchState state) {
        Failure failure = state.contact().trouble().orElseThrow();
        boolean login =
                Troubles.of(state).filter(Troubles.Meaning.NEEDS_LOGIN::equals).isPresent();
        return login ? needsLogin(failure) : failure;
    }

    private Failure needsLogin(Failure failure) {
        String advice = failure.advice().isEmpty() ? "Log in again." : failure.advice();
        return new Failure.NotReady(
                Failure.NotReady.Missing.LOGIN,
                failure.message(),
                advice + "\nThe exports go on. Then watch them again with: " + terms.comeBack());
    }
}
