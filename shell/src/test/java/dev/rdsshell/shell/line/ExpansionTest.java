package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    private static final Expansion AT_NIGHT = Expansion.of(Map.of(), Instant.parse("2026-03-01T23:04:05Z"));

    @Test
    void nowIsTheInstantOfTheCallerInUtc() {
        assertEquals("nightly-2026-03-01", text("nightly-${now:yyyy-MM-dd}", AT_NIGHT));
        assertEquals("20260301T230405Z", text("\"${now:yyyyMMdd'T'HHmmssX}\"", AT_NIGHT));
        assertEquals("1 Mar 2026", text("${now:d MMM yyyy}", AT_NIGHT));
    }

    @Test
    void nowCanBeInAnotherZone() {
        assertEquals("2026-03-02 00:04", text("${now:yyyy-MM-dd HH:mm}", AT_NIGHT.in(ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void nowStaysAsTypedInSingleQuotes() {
        assertEquals("${now:yyyy}", text("'${now:yyyy}'", AT_NIGHT));
    }

    @Test
    void aDefaultHoldsNoMoreReferencesThanCanBeFollowed() {
        assertEquals("x", text(nested(200), AT_NIGHT));
        for (Expansion expansion : List.of(AT_NIGHT, Expansion.unresolved())) {
            FailureException refused =
                    assertThrows(FailureException.class, () -> Tokenizer.tokenizeWhole(nested(5_000), expansion));
            assertEquals(
                    "A default holds more than 200 references.",
                    refused.failure().message());
        }
        assertEquals(nested(5_000), text(nested(5_000), AT_NIGHT.whereKnown()));
    }

    private static String nested(int deep) {
        return "${A:-".repeat(deep) + "x" + "}".repeat(deep);
    }

    private static String text(String line, Expansion expansion) {
        return Tokenizer.tokenizeWhole(line, expansion).words().get(0).text();
    }
}
