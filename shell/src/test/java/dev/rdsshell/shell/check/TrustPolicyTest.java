package dev.rdsshell.shell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.output.JsonLine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustPolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Id\": \"x\", \"Statement\": [{\"Sid\": \"a\"}]} | {\"Id\": \"x\", \"Statement\": [{\"Sid\": \"a\"}, {\"Sid\": \"new\"}]}",
                "{\"Statement\": {\"Sid\": \"a\"}} | {\"Statement\": [{\"Sid\": \"a\"}, {\"Sid\": \"new\"}]}",
                "{\"Version\": \"2012-10-17\"} | {\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"new\"}]}"
            })
    void aStatementComesBehindThoseThatStandThere(String before, String after) {
        assertEquals(after, JsonLine.of(TrustPolicy.read(before).orElseThrow().with(Map.of("Sid", "new"))));
    }

    @ParameterizedTest
    @CsvSource({"not json", "7"})
    void whatIsNoPolicyIsNotExtended(String text) {
        assertEquals(Optional.empty(), TrustPolicy.read(text));
    }

    @Test
    void aRoleWithoutOneHasNothingToExtend() {
        assertEquals(Optional.empty(), TrustPolicy.read(""));
    }
}
