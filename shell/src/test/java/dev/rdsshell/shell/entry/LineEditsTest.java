package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEditsTest {
    private final LineEdits edits = new LineEdits();

    @ParameterizedTest
    @CsvSource({"ctrl-w, one", "alt-backspace, one", "ctrl-u, one", "ctrl-k, ' two'", "alt-d, ' two'"})
    void whatWasCutIsWrittenAgain(String cutting, String cut) {
        TypedText text = new TypedText("one two", 3);
        TypedText without = edits.edited(text, cutting).orElseThrow();
        assertEquals("one two".replace(cut, ""), without.text());
        assertEquals("> " + cut, edited(TypedText.endingWithCursor("> "), "ctrl-y"));
    }

    @Test
    void whereNothingWasCutNothingIsWritten() {
        assertEquals("one", edited(TypedText.endingWithCursor("one"), "ctrl-y"));
    }

    @Test
    void aCutOfNothingForgetsNothing() {
        edits.edited(TypedText.endingWithCursor("one"), "ctrl-u");
        edits.edited(TypedText.endingWithCursor(""), "ctrl-u");
        assertEquals("one", edited(TypedText.endingWithCursor(""), "ctrl-y"));
    }

    private String edited(TypedText text, String key) {
        return edits.edited(text, key).orElseThrow().text();
    }
}
