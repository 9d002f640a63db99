package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.completion.LineReview;
import dev.rdsshell.shell.completion.Review;
import dev.rdsshell.shell.completion.Review.Meaning;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a line is red while it is being typed, its last word included: what cannot become right, and nothing else. */
class RedBeforeEnterTest {
    private final LineReview reviewer = new LineReview(
            new Registry(OwnCommands.withValues(), GlobalParameters.all()),
            line -> false,
            (subject, whole) -> Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch --interval 5x",
                "watch --interval 5mm",
                "watch --timeout h",
                "watch --timeout -1",
                "watch --intervals",
                "watch --output text",
                "watch --foreground x",
                "exit 300",
                "option pagr",
                "option pager x",
                "option pager auto",
                "expect-account 1234567890123",
                "expect-account prod",
                "watch --regions nowhere",
                "watch --regions us-west-2,nowhere",
                "watch --regions us-west,eu-west-1",
            })
    void whatCannotBecomeRightIsRedAtOnce(String line) {
        assertEquals(line.substring(line.indexOf(' ') + 1).replaceAll("^(-\\S+|pager) (?=.)", ""), red(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch --interval 5",
                "watch --interval 0",
                "watch --interval 5m",
                "watch --timeout 9",
                "watch --interv",
                "watch --output js",
                "exit 30",
                "option pag",
                "option pager o",
                "expect-account 1234",
                "watch --timeout ${TIME}",
                "watch --regions us-w",
                "watch --regions us-west-2,eu-w",
                "watch --regions us-west-2, eu-west-1",
            })
    void theBeginningOfSomethingRightIsNot(String line) {
        assertEquals("", red(line));
    }

    @Test
    void anOptionThatHasNoDefaultToTakeBackIsRed() {
        assertEquals("--bogus", red("defaults unset --bogus"));
        assertEquals("--bogus", red("defaults unset --bogus --s3-prefix"));
        assertEquals("", red("defaults unset --s3-b"));
        assertEquals("", red("defaults unset --s3-bucket-name "));
        assertEquals("", red("defaults unset describe-db-snapshots --filt"));
    }

    private String red(String line) {
        return reviewer.of(line).pieces().stream()
                .filter(piece -> piece.meaning() == Meaning.WRONG)
                .map((Review.Piece piece) -> line.substring(piece.start(), piece.end()))
                .collect(Collectors.joining(" "));
    }
}
