package dev.rdsshell.sandbox.fault;

import java.time.Instant;

/**
 * Which calls go wrong, and how.
 *
 * @param service for example {@code rds}, or {@code *}
 * @param operation for example {@code DescribeExportTasks}, or {@code *}
 * @param first the first of the matching calls that goes wrong, counted from 1 when the rule was set
 * @param times how many go wrong from then on
 * @param from no call before this time matches
 */
public record FaultRule(String service, String operation, int first, int times, Instant from, Effect effect) {
    /** The next call of an operation goes wrong. */
    public static FaultRule next(String service, String operation, Effect effect) {
        return new FaultRule(service, operation, 1, 1, Instant.MIN, effect);
    }

    /** Every call of an operation goes wrong. */
    public static FaultRule always(String service, String operation, Effect effect) {
        return new FaultRule(service, operation, 1, Integer.MAX_VALUE, Instant.MIN, effect);
    }

    boolean concerns(String calledService, String calledOperation, Instant at) {
        return isOneOf(service, calledService) && isOneOf(operation, calledOperation) && !at.isBefore(from);
    }

    boolean hits(int call) {
        return call >= first && call - first < times;
    }

    private static boolean isOneOf(String pattern, String name) {
        return pattern.equals("*") || pattern.equalsIgnoreCase(name);
    }
}
