package dev.rdsshell.shell.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The questions to one place: at most one is on its way. They are asked on workers, so that a service that does not
 * answer holds up neither the keys of the board nor the other places, not even by the first of them.
 */
final class Asking {
    private final Site site;
    private final BlockingQueue<Reply> replies;
    private WatchState state;
    private Moment due;
    private @Nullable FutureTask<Boolean> onItsWay;

    /**
     * An answer that has come back.
     *
     * @param failure of the program itself, or an interrupt; failures of the service are within the step
     */
    record Reply(Asking from, @Nullable Step step, @Nullable RuntimeException failure) {}

    /**
     * Nothing is asked yet.
     *
     * @param due when to ask first
     * @param replies where answers arrive
     */
    Asking(Site site, WatchState state, Moment due, BlockingQueue<Reply> replies) {
        this.site = site;
        this.state = state;
        this.replies = replies;
        this.due = due;
    }

    WatchState state() {
        return state;
    }

    boolean isOnItsWay() {
        return onItsWay != null;
    }

    /** Until the next question. */
    Duration untilDue(Moment now) {
        return now.until(due);
    }

    /** Asks for the present state, where the time has come. */
    void askIfDue(Moment now, Executor workers) {
        if (!isOnItsWay() && untilDue(now).compareTo(Duration.ZERO) <= 0) {
            ask(site.poller()::poll, workers);
        }
    }

    /** Asks how long earlier exports took, where that is not known. */
    void learn(Executor workers) {
        if (!isOnItsWay() && site.poller().wantsToLearn(state)) {
            ask(known -> new Step(site.poller().learn(known), List.of()), workers);
        }
    }

    private void ask(Function<WatchState, Step> question, Executor workers) {
        WatchState known = state;
        FutureTask<Boolean> task = new FutureTask<>(() -> replies.add(answered(question, known)));
        onItsWay = task;
        workers.execute(task);
    }

    private Reply answered(Function<WatchState, Step> question, WatchState known) {
        try {
            return new Reply(this, question.apply(known), null);
        } catch (RuntimeException e) {
            return new Reply(this, null, e);
        }
    }

    /** Takes over what came back. */
    Optional<Step> heard(Reply reply) {
        onItsWay = null;
        if (reply.failure() != null) {
            throw reply.failure();
        }
        Optional<Step> step = Optional.ofNullable(reply.step());
        step.ifPresent(known -> state = known.state());
        return step;
    }

    void askAgainAfter(Duration pause, Moment now) {
        due = now.plus(pause);
    }

    void giveUp() {
        FutureTask<Boolean> task = onItsWay;
        if (task != null) {
            task.cancel(true);
        }
    }
}
