package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotingTest {
    private static final String CHARACTERS = "ab'\"\\$`{}|&<>;#()~! \t\n-=é\uFEFF";

    @Test
    void aPlainWordStaysAsItIs() {
        String arn = "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test";
        assertEquals("--source-arn " + arn, Quoting.quote(List.of("--source-arn", arn)));
    }

    @Test
    void anythingElseIsPutInSingleQuotes() {
        assertEquals("'a b' '' '${NAME}' 'it'\\''s' '#x'", Quoting.quote(List.of("a b", "", "${NAME}", "it's", "#x")));
    }

    @Test
    void whatWasWrittenIsReadBackAsItWas() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            List<String> words =
                    IntStream.range(0, 4).mapToObj(i -> word(random)).toList();
            Expansion expansion = Expansion.of(Map.of(), Instant.EPOCH);
            assertEquals(
                    words,
                    Tokenizer.tokenizeWhole(Quoting.quote(words), expansion).texts());
        }
    }

    private static String word(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))))
                .collect(Collectors.joining());
    }
}
