package dev.rdsshell.shell.watch;

import java.time.Instant;

/** One export, and what is known about the place where it runs. */
public record Sight(WatchState state, Watched watched) {

    /** What tells it apart from every other export on the board. */
    Key key() {
        return new Key(state.place(), watched.identifier());
    }

    Progress progress(Instant now) {
        return Progress.of(watched, state, now);
    }

    /** Whether it is shown because it was asked for or watched, and not only because a list brought it up. */
    boolean wasWatched() {
        return state.scope() instanceof Scope.Named || !watched.endedBefore();
    }

    /** An identifier is unique in its place only. */
    public record Key(Place place, String identifier) {}
}
