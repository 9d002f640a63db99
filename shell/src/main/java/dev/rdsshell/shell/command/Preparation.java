package dev.rdsshell.shell.command;

import dev.rdsshell.shell.session.Session;
import java.time.Clock;

/**
 * What the second step may look at.
 *
 * @param session as it was when the line was entered
 * @param mode whether a person sits at a terminal, or a script, a pipe or one command is being run
 */
public record Preparation(Session session, Mode mode, Clock clock) {

    /** Who gave the line. */
    public enum Mode {
        INTERACTIVE,
        ONE_SHOT,
        SCRIPT,
        /** A script of which nothing is run that writes or waits. */
        DRY_RUN
    }
}
