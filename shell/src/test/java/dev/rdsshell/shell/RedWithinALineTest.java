package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.completion.LineReview;
import dev.rdsshell.shell.completion.Review;
import dev.rdsshell.shell.completion.Review.Meaning;
import dev.rdsshell.shell.failure.Failure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that stands in another is looked at as if it stood alone. */
class RedWithinALineTest {
    private final LineReview reviewer;

    RedWithinALineTest(@TempDir Path home) {
        this.reviewer = new LineReview(
                WholeRegistry.of(home, Preparation.Mode.INTERACTIVE),
                line -> line.texts().contains("my-alias"),
                (subject, whole) -> obstacle(subject, whole));
    }

    private static Optional<String> obstacle(Subject subject, Wanted whole) {
        return subject == Subject.KMS_KEY
                        && whole.typed().equals("alias/old")
                        && whole.command().equals("start-export-task")
                ? Optional.of("The key is disabled")
                : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check ",
                "check --policy ",
                "try ",
                "try check ",
                "queue add ",
                "set ANSWER = (",
                "assert ",
                "try aws rds ",
            })
    void whatIsWrongInALineIsWrongBehindEveryBeginningOfIt(String beginning) {
        String start = beginning + "start-export-task ";
        assertEquals("alias/old | The key is disabled.", wrong(start, "--kms-key-id alias/old"));
        assertEquals("", wrong(start, "--kms-key-id alias/ol"));
        assertEquals("alias/old | The key is disabled.", wrong(start, "--kms-key-id alias/old --s3-prefix nightly"));
        assertEquals("nowhere | nowhere is no region.", wrong(start, "--region nowhere"));
        assertEquals("--bucket | Unknown option: --bucket", wrong(start, "--bucket --s3-prefix x"));
        assertEquals("", wrong(start, "--s3-b"));
        assertEquals("", wrong(start, "--s3-bucket-name acme"));
        assertEquals("A_B", wrong(start, "--s3-bucket-name A_B").split(" ", -1)[0]);
    }

    @Test
    void whatMayBecomeRightIsNotWrongInAnotherLineEither() {
        assertEquals("", wrong("try start-export-task --s3-bucket-name acme-"));
        assertEquals("", wrong("check start-export-task --s3-bucket-name "));
        assertEquals("", wrong("queue add start-export-task --region us-w"));
    }

    /** A command in parentheses ends with them, or it is none yet. */
    private String wrong(String start, String rest) {
        return wrong(start + rest + (start.contains("(") ? " )" : ""));
    }

    @Test
    void aValueThatIsToBecomeADefaultIsLookedAtLikeOneOfTheOperation() {
        assertEquals("alias/old | The key is disabled.", wrong("defaults set --kms-key-id alias/old"));
        assertEquals("nowhere | nowhere is no region.", wrong("defaults set describe-db-snapshots --region nowhere"));
        assertEquals("", wrong("defaults set --s3-bucket-name 'acme-exports-${account}' "));
        assertEquals("", wrong("defaults set --s3-pre"));
    }

    @Test
    void theNameOfACommandThatIsNotThereIsWrongAloneAndAtOnce() {
        assertEquals("strt | There is no command 'strt'.", wrong("try strt"));
        assertEquals("strt | There is no command 'strt'.", wrong("try strt --output json"));
        assertEquals("", wrong("try start-exp"));
        assertEquals("", wrong("try my-alias --whatever"));
    }

    @Test
    void whatTheOuterLineDoesNotTakeIsWrongStill() {
        assertEquals(
                "describe-db-snapshots | check knows start-export-task only.",
                wrong("check describe-db-snapshots --output json"));
        assertEquals(
                "--watch",
                wrong("queue add start-export-task --watch --s3-prefix a").split(" ", -1)[0]);
    }

    @Test
    void commandsAndOptionsAreToldInBothLines() {
        assertEquals(
                "COMMAND check, COMMAND start-export-task, OPTION --s3-prefix",
                pieces("check start-export-task --s3-prefix nightly"));
    }

    private String pieces(String line) {
        return reviewer.of(line).pieces().stream()
                .map(piece -> piece.meaning() + " " + line.substring(piece.start(), piece.end()))
                .collect(Collectors.joining(", "));
    }

    private String wrong(String line) {
        Review review = reviewer.of(line);
        return review.pieces().stream()
                .filter(piece -> piece.meaning() == Meaning.WRONG)
                .map(piece -> line.substring(piece.start(), piece.end()) + " | "
                        + review.wrong().map(Failure::message).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
