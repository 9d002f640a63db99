package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void semicolonsSeparateTheLinesOfAnArgument() {
        assertEquals(List.of("status", "use prod", "help"), Lines.split("status; use prod;help;"));
    }

    @Test
    void aSemicolonInQuotesACommentOrAReferenceSeparatesNothing() {
        assertEquals(
                List.of("echo 'a;b' \"c;d\" e\\;f ${now:HH;mm}", "g # h; i", "j"),
                Lines.split("echo 'a;b' \"c;d\" e\\;f ${now:HH;mm}; g # h; i\nj"));
    }

    @Test
    void anArgumentOfBlanksHasNoLines() {
        assertEquals(List.of(), Lines.split(" ;; # nothing\n"));
    }

    @Test
    void everyLineKnowsItsNumber() throws IOException {
        assertEquals(
                List.of(new LogicalLine("status", 3), new LogicalLine("help", 4)), read("# comment\n\nstatus\nhelp"));
    }

    @Test
    void aBackslashJoinsLines() throws IOException {
        assertEquals(
                List.of(new LogicalLine("start \\\n  --a b \\\n  --c d", 1), new LogicalLine("status", 4)),
                read("start \\\n  --a b \\\n  --c d\nstatus\n"));
    }

    @Test
    void anOpenQuoteJoinsLines() throws IOException {
        assertEquals(
                List.of(new LogicalLine("a '{\n\"b\": \\\n# c\n}' d", 1), new LogicalLine("e", 5)),
                read("a '{\n\"b\": \\\n# c\n}' d\ne"));
        assertEquals(List.of(new LogicalLine("a \"b\n'c\" d", 1)), read("a \"b\n'c\" d"));
    }

    @Test
    void aCommentIsNotContinued() throws IOException {
        assertEquals(List.of(new LogicalLine("b", 2)), read("# a \\\nb"));
        assertEquals(List.of(new LogicalLine("a \\\n# b \\", 1), new LogicalLine("c", 3)), read("a \\\n# b \\\nc"));
        assertEquals(List.of(new LogicalLine("a\\\n#b 'c\nd'", 1)), read("a\\\n#b 'c\nd'"));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreLeftOut() throws IOException {
        assertEquals(List.of(new LogicalLine("a \\\nb", 1), new LogicalLine("c", 3)), read("\uFEFFa \\\r\nb\r\nc\r\n"));
    }

    @Test
    void aBackslashAtTheEndOfAFileWaitsForNothing() throws IOException {
        assertEquals(List.of(new LogicalLine("a \\", 1)), read("a \\"));
    }

    @Test
    void aQuoteThatIsOpenAtTheEndIsRefusedWithItsLine() {
        FailureException thrown = assertThrows(FailureException.class, () -> read("a\nb 'c\nd\n"));
        assertEquals(
                "A quote (') in the line that begins at line 2 is never closed.",
                thrown.failure().message());
    }

    @Test
    void aLineIsThereBeforeTheNextOneHasCome() throws IOException {
        Lines lines = new Lines(new Typing("status\nhelp\n"));
        assertEquals(Optional.of(new LogicalLine("status", 1)), lines.next());
    }

    @Test
    void aQuoteOverAHundredThousandLinesIsReadOnce() {
        String text = "a '" + "b\n".repeat(100_000) + "'";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(1, read(text).size()));
    }

    private static List<LogicalLine> read(String text) throws IOException {
        Lines lines = new Lines(new StringReader(text));
        List<LogicalLine> read = new ArrayList<>();
        for (Optional<LogicalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }

    /** Gives one line per read, and fails when it is asked for more than the first. */
    private static final class Typing extends Reader {
        private final String text;
        private int at;

        Typing(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (at > 0) {
                throw new IOException("asked for a line that nobody has typed");
            }
            at = text.indexOf('\n') + 1;
            text.getChars(0, at, buffer, offset);
            return at;
        }

        @Override
        public void close() {}
    }
}
