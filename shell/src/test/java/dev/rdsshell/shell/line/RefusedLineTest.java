package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLineTest {
    private static final Expansion VARIABLES =
            Expansion.of(Map.of("BUCKET", "b", "PREFIX", "p"), Instant.parse("2026-01-02T23:04:05Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "describe-export-tasks | jq .; |",
                "describe-export-tasks|jq; |",
                "describe-export-tasks > out.json; >",
                "describe-export-tasks >> out.json; >>",
                "describe-export-tasks 2>&1; >",
                "describe-export-tasks < in; <",
                "describe-export-tasks << END; <<",
                "--source-arn <ARN>; <",
                "status && status; &&",
                "status || status; ||",
                "status &; &",
                "status & status; &",
                "https://x/?a=1 &; &",
                "--s3-prefix $(date +%F); $(",
                "--s3-prefix \"$(date)\"; $(",
                "--s3-prefix `date`; `",
                "--s3-prefix \"`date`\"; `",
                "--s3-prefix $PREFIX/x; $PREFIX",
                "--s3-prefix \"a $PREFIX\"; $PREFIX",
                "--s3-prefix $1; $1",
            })
    void whatOnlyASystemShellCanDoIsRefusedByName(String line, String named) {
        Failure failure = refused(line);
        assertTrue(failure.message().startsWith(named + " "), failure.message());
        assertTrue(failure.message().endsWith("only a system shell can do that."), failure.message());
        assertEquals(ExitCode.INVALID_LINE, failure.exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a | b; --query",
                "a $(date); ${now:yyyy-MM-dd}",
                "a $X; ${NAME}",
                "a > b; rds-shell describe-export-tasks … > FILE",
                "a `b`; single quotes"
            })
    void theAdviceSaysWhatToWriteInstead(String line, String instead) {
        assertTrue(refused(line).advice().contains(instead), refused(line).advice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status;", "status; status", "status ;"})
    void aSemicolonThatWasMeantToSeparateIsRefused(String line) {
        assertEquals("; does not separate commands here.", refused(line).message());
    }

    @Test
    void anUnsetVariableIsNamed() {
        Failure failure = refused("--s3-prefix ${SUFFIX}");
        assertEquals("${SUFFIX} is not set.", failure.message());
        assertEquals("Set it first: set SUFFIX = VALUE", failure.advice());
    }

    @Test
    void aMisspeltVariableGetsTheNearestOne() {
        Expansion suggesting = VARIABLES.suggesting(
                (typed, known) -> known.contains("BUCKET") ? Optional.of("BUCKET") : Optional.empty());
        FailureException thrown =
                assertThrows(FailureException.class, () -> Tokenizer.tokenize("${BUKCET}", suggesting));
        assertEquals(
                "Did you mean ${BUCKET}? Or set it: set BUKCET = VALUE",
                thrown.failure().advice());
    }

    @Test
    void aTemplateOfDefaultsIsToldToUseSingleQuotes() {
        assertTrue(
                refused("defaults set --s3-bucket-name x-${account}").advice().contains("single quotes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${}", "${a b}", "${1A}", "${NAME-x}"})
    void whatIsNoNameIsRefused(String line) {
        assertTrue(
                refused(line).message().startsWith(line + " is not a variable"),
                refused(line).message());
    }

    @Test
    void areferenceThatIsNeverClosedIsRefused() {
        assertEquals(
                "${NAME and so on is never closed.",
                refused("a ${NAME and so on").message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now:}", "${now:foo}", "${now}", "${now:yyyy-MM-dd'}"})
    void aBadPatternIsRefused(String line) {
        assertTrue(refused(line).message().contains("holds no pattern for a date or time"));
        assertTrue(refused(line).advice().contains("${now:yyyy-MM-dd}"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedInAWholeLine() {
        FailureException thrown =
                assertThrows(FailureException.class, () -> Tokenizer.tokenizeWhole("echo 'a", VARIABLES));
        assertEquals("A quote (') is never closed: echo 'a", thrown.failure().message());
    }

    private static Failure refused(String line) {
        FailureException thrown = assertThrows(FailureException.class, () -> Tokenizer.tokenize(line, VARIABLES));
        return assertInstanceOf(Failure.InvalidLine.class, thrown.failure());
    }
}
