package dev.rdsshell.shell.watch;

/** What keys of the board lead to beyond the board. All of it is called by the thread that paints. */
public interface BoardActions {

    /** Whether {@link #cancel} asks, so that the terminal has to be free for it. May be a call. */
    boolean asksBeforeCancel(Sight.Key export);

    /** Cancels, unless the person declines; what came of it is said on the console. */
    void cancel(Sight.Key export);

    /** Asks for the codes that the places need. */
    void unlock();
}
