package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A watch on its way: asks each place when its time has come, hears what comes back, and waits. */
final class Round {
    private final BlockingQueue<Asking.Reply> replies = new LinkedBlockingQueue<>();
    private final List<Asking> askings;
    private final Moment began;
    private final Rhythm rhythm;
    private final WatchTime time;
    private final Executor workers;
    private final Audience audience;
    private final Watch.Terms terms;
    private final Patience patience;
    private final List<Outcome.Finished> followed;
    private @Nullable Scene scene;

    Round(
            List<Site> sites,
            Scope scope,
            Course.Known before,
            Rhythm rhythm,
            WatchTime time,
            Executor workers,
            Audience audience,
            Watch.Terms terms) {
        this.began = before.began();
        this.followed = new ArrayList<>(before.followed());
        Moment now = time.now();
        this.askings = sites.stream()
                .map(site -> new Asking(site, before.of(site.place(), scope), now, replies))
                .toList();
        this.rhythm = rhythm;
        this.time = time;
        this.workers = workers;
        this.audience = audience;
        this.terms = terms;
        this.patience = new Patience(terms, audience, time);
    }

    Course.Known known() {
        return new Course.Known(began, askings.stream().map(Asking::state).toList(), followed);
    }

    Scene scene() {
        Scene known = scene;
        if (known == null) {
            known = new Scene(askings.stream().map(Asking::state).toList());
            scene = known;
        }
        return known;
    }

    /** The exit code of what followed the end of an export; 0 where all of it went well. */
    int endingCode() {
        return followed.stream().mapToInt(Outcome.Finished::exitCode).max().orElse(ExitCode.OK);
    }

    /** Why what followed did not go well. */
    List<String> endingReasons() {
        return followed.stream()
                .map(Outcome.Finished::reason)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** Whether every place has answered and has nothing left to wait for, or cannot be read at all. */
    boolean isOver() {
        boolean several = askings.size() > 1;
        return askings.stream().allMatch(asking -> {
            WatchState state = asking.state();
            return state.isOver() || (several && patience.isInVain(state));
        });
    }

    /** @throws FailureException where asking again is of no use anywhere */
    void refuseToWaitInVain() {
        patience.refuseToWaitInVain(scene());
    }

    void askWhereDue() {
        Moment now = time.now();
        askings.forEach(asking -> asking.askIfDue(now, workers));
    }

    /** Takes over whatever has come back. */
    void hear() {
        for (Asking.Reply reply = replies.poll(); reply != null; reply = replies.poll()) {
            hear(reply);
        }
    }

    private void hear(Asking.Reply reply) {
        Asking asking = reply.from();
        Optional<Step> heard = asking.heard(reply);
        scene = null;
        if (heard.isEmpty()) {
            return;
        }
        Step step = heard.get();
        audience.show(step, scene());
        tellEnds(step);
        Moment now = time.now();
        boolean restsHere = askings.size() > 1 && (step.state().isOver() || patience.isInVain(step.state()));
        asking.askAgainAfter(restsHere ? Rhythm.LONGEST : rhythm.next(step.state(), now.instant()), now);
        asking.learn(workers);
    }

    private void tellEnds(Step step) {
        for (Change change : step.changes()) {
            if (change instanceof Change.OfTask task && task.kind() == Change.Kind.ENDED) {
                Sight sight = new Sight(step.state(), task.watched());
                if (sight.wasWatched()) {
                    followed.add(terms.ending().ended(sight, audience));
                }
            }
        }
    }

    /** Lets time pass until the next question, or until an answer comes. */
    Audience.Wish await() throws InterruptedException {
        boolean asking = askings.stream().anyMatch(Asking::isOnItsWay);
        if (!asking) {
            return heed(audience.await(untilNextQuestion(), scene()));
        }
        Asking.@Nullable Reply reply = replies.poll(untilNextLook().toMillis(), TimeUnit.MILLISECONDS);
        if (reply != null) {
            hear(reply);
            return Audience.Wish.GO_ON;
        }
        return heed(audience.await(Duration.ZERO, scene()));
    }

    private Audience.Wish heed(Audience.Wish wish) {
        if (wish == Audience.Wish.ASK_NOW) {
            Moment now = time.now();
            askings.forEach(asking -> asking.askAgainAfter(Duration.ZERO, now));
        }
        return wish;
    }

    private Duration untilNextLook() {
        Duration next = untilNextQuestion();
        return next.compareTo(audience.patience()) < 0 ? next : audience.patience();
    }

    private Duration untilNextQuestion() {
        Moment now = time.now();
        Duration next = askings.stream()
                .filter(asking -> !asking.isOnItsWay())
                .map(asking -> asking.untilDue(now))
                .min(Comparator.naturalOrder())
                .orElse(Rhythm.LONGEST);
        Duration wait = untilTimeout().filter(left -> left.compareTo(next) < 0).orElse(next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    Optional<Duration> untilTimeout() {
        Duration watched = time.now().since(began);
        return terms.timeout().map(timeout -> timeout.minus(watched));
    }

    /** What is still on its way is not waited for. */
    void giveUp() {
        askings.forEach(Asking::giveUp);
    }
}
