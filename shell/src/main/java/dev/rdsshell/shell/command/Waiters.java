package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;

/** What is said about {@code rds wait}: RDS Shell has no waiters, and the AWS CLI has none for exports. */
final class Waiters {
    private static final String OURS = "`watch-progress` waits until exports are complete";

    private Waiters() {}

    /** @param waiter the word behind {@code wait}, or the empty text */
    static Failure none(String service, String waiter) {
        if (waiter.isEmpty()) {
            return new Failure.InvalidLine(
                    "'" + service + " wait' needs the name of a waiter, and RDS Shell has none.", OURS + ".");
        }
        return waiter.contains("export")
                ? new Failure.InvalidLine(
                        "There is no waiter '" + waiter + "' of " + service + ", in the AWS CLI as well.", OURS + ".")
                : new Failure.InvalidLine(
                        "RDS Shell has no waiter '" + waiter + "' of " + service + ".",
                        OURS + "; for anything else there is the AWS CLI: `!aws " + service + " wait " + waiter
                                + " …` in a session.");
    }
}
