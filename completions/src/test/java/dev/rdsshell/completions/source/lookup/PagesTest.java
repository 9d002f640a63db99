package dev.rdsshell.completions.source.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.LookupFailure.Kind;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final RecordingSink<String> sink = new RecordingSink<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void afterTooManyCallsTheSamePageIsAskedForAgainAndNotTheFirst() {
        Pages.all(sink, marker -> {
            asked.add(String.valueOf(marker));
            if (asked.size() == 2) {
                throw new LookupFailure(Kind.THROTTLED, "Throttling");
            }
            return marker == null ? new Page<>(List.of("one"), "2") : new Page<>(List.of("two"), null);
        });

        assertEquals(List.of("null", "2", "2"), asked);
        assertEquals(List.of("one", "two"), sink.rows);
        assertEquals(1, sink.rests);
    }

    @Test
    void whatNoRestMendsEndsTheLookUp() {
        LookupFailure denied = new LookupFailure(Kind.DENIED, "AccessDenied");

        assertThrows(
                LookupFailure.class,
                () -> Pages.all(sink, marker -> {
                    throw denied;
                }));
    }
}
