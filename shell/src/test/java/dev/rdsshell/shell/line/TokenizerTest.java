package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final Expansion VARIABLES = Expansion.of(
            Map.of("NAME", "orders", "TWO", "a b", "DOLLAR", "$HOME | 'x'", "EMPTY", ""),
            Instant.parse("2026-01-02T23:04:05Z"));

    @Test
    void blanksSeparateWords() {
        assertEquals(List.of("start-export-task", "--s3-prefix", "a"), words("  start-export-task\t--s3-prefix   a "));
    }

    @Test
    void aQuotedWordKeepsItsSpaces() {
        assertEquals(List.of("a b", "c  d"), words("'a b' \"c  d\""));
    }

    @Test
    void nothingIsSpecialInSingleQuotes() {
        assertEquals(List.of("${NAME} \\ \" $HOME | # `2`"), words("'${NAME} \\ \" $HOME | # `2`'"));
    }

    @Test
    void aBackslashInDoubleQuotesProtectsOnlyWhatIsSpecialThere() {
        assertEquals(List.of("\" \\ $HOME ` \\n \\a"), words("\"\\\" \\\\ \\$HOME \\` \\n \\a\""));
    }

    @Test
    void aBackslashOutsideOfQuotesProtectsAnything() {
        assertEquals(List.of("a b|c", "#d", "$HOME", "'"), words("a\\ b\\|c \\#d \\$HOME \\'"));
    }

    @Test
    void adjacentPartsAreOneWord() {
        assertEquals(List.of("Name=status,Values=in progress"), words("Name='status',Values=\"in progress\""));
    }

    @Test
    void anEmptyQuotedWordIsAWord() {
        assertEquals(List.of("--s3-prefix", "", ""), words("--s3-prefix '' \"\""));
        assertTrue(Tokenizer.tokenize("''", VARIABLES).words().get(0).quoted());
    }

    @Test
    void aBackslashAtTheLineEndJoinsTheNextLine() {
        assertEquals(List.of("a", "b", "cd", "e f"), words("a \\\n  b \\\r\n  c\\\nd \"e \\\nf\""));
    }

    @Test
    void jsonInQuotesStaysAsItIs() {
        assertEquals(List.of("{\"a\": [\"b c\"]}", "{\"a\":1}"), words("'{\"a\": [\"b c\"]}' \"{\\\"a\\\":1}\""));
    }

    @Test
    void aQueryWithBackquotesInSingleQuotesIsAWord() {
        assertEquals(
                List.of("ExportTasks[?PercentProgress>`50`] | [0]"),
                words("'ExportTasks[?PercentProgress>`50`] | [0]'"));
    }

    @Test
    void aQueryWithoutBlanksNeedsNoQuotes() {
        assertEquals(
                List.of("ExportTasks[0].{Id:ExportTaskIdentifier}", "Tags[*]"),
                words("ExportTasks[0].{Id:ExportTaskIdentifier} Tags[*]"));
    }

    @Test
    void aCommentBeginsAtTheStartOfAnUnquotedWord() {
        assertEquals(List.of("a", "b#c", "#d"), words("a b#c '#d' # e 'f | $x"));
        assertEquals(List.of("a", "b"), words("a # comment\nb"));
        assertEquals(List.of(), words("# only a comment"));
    }

    @Test
    void aVariableIsReplacedOutsideOfSingleQuotes() {
        assertEquals(List.of("orders", "x-orders-y", "${NAME}"), words("${NAME} \"x-${NAME}-y\" '${NAME}'"));
    }

    @Test
    void aValueIsNeverSplitOrReadAgain() {
        assertEquals(List.of("a b", "$HOME | 'x'"), words("${TWO} ${DOLLAR}"));
    }

    @Test
    void anEmptyValueIsAWordOfItsOwn() {
        assertEquals(List.of("--s3-prefix", ""), words("--s3-prefix ${EMPTY}"));
    }

    @Test
    void everyWordKnowsItsPlaceInTheLine() {
        Words line = Tokenizer.tokenize(" 'a b'c  ${NAME} ", VARIABLES);
        assertEquals(new Word("a bc", 1, 7, true), line.words().get(0));
        assertEquals(new Word("orders", 9, 16, false), line.words().get(1));
    }

    @Test
    void anUnfinishedLineSaysWhatItWaitsFor() {
        assertEquals(Words.Ending.WHOLE, ending("a b"));
        assertEquals(Words.Ending.OPEN_SINGLE_QUOTE, ending("a 'b"));
        assertEquals(Words.Ending.OPEN_DOUBLE_QUOTE, ending("a \"b\\\""));
        assertEquals(Words.Ending.OPEN_DOUBLE_QUOTE, ending("a \"b\\"));
        assertEquals(Words.Ending.CONTINUED, ending("a \\"));
        assertEquals(Words.Ending.CONTINUED, ending("a \\\n"));
        assertEquals(Words.Ending.WHOLE, ending("a # b \\"));
    }

    @Test
    void anUnfinishedWordIsThereWithItsPlace() {
        assertEquals(
                new Word("b c", 2, 6, true),
                Tokenizer.tokenize("a 'b c", VARIABLES).words().get(1));
        assertEquals(
                new Word("b", 2, 4, false),
                Tokenizer.tokenize("a b\\", VARIABLES).words().get(1));
    }

    @Test
    void theEditorGetsTheLineAsTyped() {
        Words line = Tokenizer.tokenize("a ${NAME} ${NA $X | `b` 'c", Expansion.none());
        assertEquals(List.of("a", "${NAME}", "${NA", "$X", "|", "`b`", "c"), line.texts());
        assertFalse(line.words().get(1).quoted());
    }

    @Test
    void aFilePathKeepsTheVariablesOfTheAwsCli() {
        assertEquals(
                List.of(
                        "file://$HOME/~/x.json",
                        "fileb://$A",
                        "--cli-input-json=file://$HOME/x",
                        "file://${HOME}/orders"),
                words("file://$HOME/~/x.json fileb://$A --cli-input-json=file://$HOME/x \"file://${HOME}/${NAME}\""));
    }

    @Test
    void anAddressOfTheConsoleIsAWord() {
        String address = "https://console.aws.amazon.com/rds/home?region=us-west-2&a=b#db-snapshot:engine=mysql;id=x";
        assertEquals(List.of(address), words(address));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstWord() {
        assertEquals(List.of("status"), words("\uFEFFstatus"));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokenizeWhole(text, VARIABLES).texts();
    }

    private static Words.Ending ending(String text) {
        return Tokenizer.tokenize(text, VARIABLES).ending();
    }
}
