package dev.rdsshell.shell.watch;

/** What is to happen when an export has ended. */
@FunctionalInterface
public interface Ending {
    /** Nothing. */
    Ending NONE = (sight, audience) -> 0;

    /**
     * Told once for each export that was watched to its end.
     *
     * @return an exit code other than 0 where what was to happen failed
     */
    int ended(Sight sight, Audience audience);
}
