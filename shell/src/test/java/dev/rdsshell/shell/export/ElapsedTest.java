package dev.rdsshell.shell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ElapsedTest {
    @Test
    void aTimeIsSaidInItsTwoLargestUnits() {
        assertEquals("0 s", Elapsed.text(Duration.ofSeconds(-5)));
        assertEquals("59 s", Elapsed.text(Duration.ofSeconds(59)));
        assertEquals("59 min", Elapsed.text(Duration.ofSeconds(3599)));
        assertEquals("1 h 05 min", Elapsed.text(Duration.ofMinutes(65)));
        assertEquals("2 d 03 h", Elapsed.text(Duration.ofHours(51)));
    }
}
