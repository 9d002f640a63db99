package dev.rdsshell.shell.watch;

import java.time.Duration;

/** Whoever a watch is shown to. */
public interface Audience {

    /** What the audience wants after it was left to itself for a while. */
    enum Wish {
        GO_ON,
        /** Not to wait for the next poll. */
        ASK_NOW,
        /** To see no more of it. The exports go on. */
        LEAVE
    }

    /**
     * After each answer: what changed, and everything that is known.
     *
     * @param step of one place
     * @param scene of all places
     */
    void show(Step step, Scene scene);

    /**
     * Lets the time until the next poll pass.
     *
     * @throws InterruptedException after Ctrl-C
     */
    Wish await(Duration duration, Scene scene) throws InterruptedException;

    /** How long it can be left alone while an answer is on its way. */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }

    /** Whether somebody is there who could log in again while the watch waits. */
    boolean canLogIn();

    /** Runs a line that writes to the terminal by itself. */
    default void aside(Runnable line) {
        line.run();
    }

    /** The watch is over: leaves what is to stay. Nothing else is shown after this but messages. */
    void close(Scene scene);

    /** Something to say besides the exports. */
    void say(String message);

    /** How to come back, to whoever left before the end. */
    default void leave(String message) {
        say(message);
    }
}
