package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;

/** Most services cannot be called without a region. */
final class RegionCheck {
    private RegionCheck() {}

    static void require(Connection connection) {
        if (connection.region().isEmpty()) {
            throw new FailureException(new Failure.NotReady(
                    Failure.NotReady.Missing.NO_REGION,
                    "You must specify a region.",
                    "Write use --region us-west-2, give --region, or set AWS_REGION."));
        }
    }
}
