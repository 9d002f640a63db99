package dev.rdsshell.sandbox;

import dev.rdsshell.sandbox.account.Pace;
import java.time.Duration;

/** How fast exports are in the sandbox. */
public enum SandboxSpeed {
    /** About 42 minutes, most of the silence at the beginning, as in AWS. */
    REAL(Pace.REAL),
    /** About 15 seconds. */
    DEMO(new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(3))),
    /** COMPLETE at the first look after the start. */
    INSTANT(new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO));

    @SuppressWarnings("ImmutableEnumChecker") // a record of durations, which are immutable
    private final Pace pace;

    SandboxSpeed(Pace pace) {
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }
}
