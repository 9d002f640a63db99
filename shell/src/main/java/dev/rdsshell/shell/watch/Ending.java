package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;

/** What is to happen when an export has ended. */
@FunctionalInterface
public interface Ending {
    /** Nothing. */
    Ending NONE = (sight, audience) -> new Outcome.Finished(ExitCode.OK);

    /**
     * Told once for each export that was watched to its end.
     *
     * @return an exit code other than 0 where what was to happen failed, and why
     */
    Outcome.Finished ended(Sight sight, Audience audience);
}
