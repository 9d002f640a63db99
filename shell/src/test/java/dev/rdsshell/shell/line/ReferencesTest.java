package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final Expansion EXPANSION = Expansion.of(
                    Map.of("B", "my bucket", "Q", "say \"$5\"", "E", ""), Instant.parse("2026-11-22T10:00:00Z"))
            .reading(name -> Optional.of("of the environment"), query -> Optional.of("last one"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a --p x/${B}/y | a --p x/'my bucket'/y",
                "a --p \"x ${B} ${Q}\" | a --p \"x my bucket say \\\"\\$5\\\"\"",
                "a ${E} ${U:-none} | a '' none",
                "a '${B}' \\${B} | a '${B}' \\${B}",
                "a ${B}-${now:yyyy} ${last:Name} | a 'my bucket'-${now:yyyy} 'last one'",
                "a ${unset} ${B} # ${B} | a ${unset} 'my bucket' # ${B}",
            })
    void valuesTakeTheirPlaceSoThatTheLineIsReadBackAsItWas(String line, String replaced) {
        References references = References.collecting();
        Words before = Tokenizer.review(line, EXPANSION, references);
        String now = references.replaced(line, name -> name.startsWith("now:"));
        assertEquals(replaced, now);
        assertEquals(
                before.texts(),
                Tokenizer.review(now, EXPANSION, References.collecting()).texts());
    }
}
