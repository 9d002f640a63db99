package dev.rdsshell.shell.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each compared with what Python's shlex.split gives. */
class ShellWordsTest {
    @Test
    void blanksAndLineEndsSeparate() {
        assertEquals(List.of("a", "b", "c"), words("  a\tb\n  c \n"));
    }

    @Test
    void aNumberSignIsACharacterLikeAnyOther() {
        assertEquals(List.of("less", "#1", "#"), words("less #1 #"));
    }

    @Test
    void aDollarAndASemicolonStandForThemselves() {
        assertEquals(List.of("${HOME}", "$HOME;", "|"), words("${HOME} \"$HOME;\" |"));
    }

    @Test
    void inDoubleQuotesABackslashKeepsOnlyItselfAndTheQuote() {
        assertEquals(List.of("\\$ \\` \" \\ \\n"), words("\"\\$ \\` \\\" \\\\ \\n\""));
    }

    @Test
    void outsideOfQuotesItKeepsAnyCharacterAlsoALineEnd() {
        assertEquals(List.of("a b", "$", "c\nd"), words("a\\ b \\$ c\\\nd"));
    }

    @Test
    void inSingleQuotesNothingIsSpecial() {
        assertEquals(List.of("\\", "it's"), words("'\\' it\\'s"));
    }

    @Test
    void emptyQuotesAreAWord() {
        assertEquals(List.of("", "ab"), words("'' a\"\"b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {"a 'b, OPEN_SINGLE_QUOTE", "a \"b\\, OPEN_DOUBLE_QUOTE", "a\\, CONTINUED", "a, WHOLE"})
    void whatLeavesTheLastWordOpenIsTold(String text, Words.Ending ending) {
        assertEquals(ending, ShellWords.split(text).ending());
    }

    private static List<String> words(String text) {
        return ShellWords.split(text).texts();
    }
}
