package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** In each hour one fault of every kind that the practice account knows, each on another call. */
final class HourlyFaults {
    private static final List<Effect> EVERY_KIND = List.of(
            Effect.Refuse.throttling(),
            new Effect.Refuse("ServiceUnavailable", 503, "Try later."),
            new Effect.Refuse("InternalFailure", 500, "It broke."),
            Effect.Refuse.expiredToken(),
            new Effect.Slow(Duration.ofSeconds(3)),
            new Effect.DropBefore(),
            new Effect.DropAfter(),
            new Effect.CutBody(),
            new Effect.BadGateway());

    private final Sandbox sandbox;
    private long hour;
    private int faults;

    HourlyFaults(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Sets them where another hour has begun. */
    void after(Duration watched) {
        if (watched.toHours() > hour) {
            hour = watched.toHours();
            for (int i = 0; i < EVERY_KIND.size(); i++) {
                sandbox.faults()
                        .add(new FaultRule("rds", "DescribeExportTasks", 1 + 7 * i, 1, Instant.MIN, EVERY_KIND.get(i)));
                faults++;
            }
        }
    }

    int count() {
        return faults;
    }
}
