package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void aBareNumberIsSeconds() {
        assertEquals(Optional.of(Duration.ofSeconds(45)), Durations.parse("45"));
    }

    @Test
    void secondsMinutesHoursAndDaysHaveALetter() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), Durations.parse("30s"));
        assertEquals(Optional.of(Duration.ofMinutes(10)), Durations.parse("10m"));
        assertEquals(Optional.of(Duration.ofHours(2)), Durations.parse("2h"));
        assertEquals(Optional.of(Duration.ofDays(90)), Durations.parse("90d"));
    }

    @Test
    void anythingElseIsNoDuration() {
        for (String text : new String[] {"", "s", "-1", "1.5h", "10 m", "2w", "1h30m", "99999999999"}) {
            assertEquals(Optional.empty(), Durations.parse(text), text);
        }
    }
}
