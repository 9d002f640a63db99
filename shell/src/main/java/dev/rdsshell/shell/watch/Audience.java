package dev.rdsshell.shell.watch;

import java.time.Duration;

/** Whoever a watch is shown to. */
public interface Audience {

    /** After each poll: the state, and what changed. */
    void show(Step step);

    /**
     * Lets the time until the next poll pass.
     *
     * @return whether the watch goes on; false when the person leaves
     * @throws InterruptedException after Ctrl-C
     */
    boolean await(Duration duration, WatchState state) throws InterruptedException;

    /** Whether somebody is there who could log in again while the watch waits. */
    boolean canLogIn();

    /** The watch is over: leaves what is to stay. Nothing else is shown after this but messages. */
    void close(WatchState state);

    /** Something to say besides the exports. */
    void say(String message);
}
