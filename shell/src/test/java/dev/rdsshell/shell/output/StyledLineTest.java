package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StyledLineTest {
    @Test
    void aLineIsCutAtACellAndEndsWithAnEllipsis() {
        StyledLine line = StyledLine.of("export ", Style.BOLD).and("日本語");
        assertEquals(13, line.width());
        assertEquals("export 日…", line.truncate(11).plain());
        assertEquals("export 日… ", line.fit(11).plain());
        assertEquals("", line.truncate(0).plain());
    }

    @Test
    void combiningMarksTakeNoCell() {
        assertEquals(1, TextWidth.of("e\u0301"));
        assertEquals(2, TextWidth.of("🚀"));
        assertEquals(1, TextWidth.of("ü"));
    }

    @Test
    void namesFromTheAccountCannotMoveTheCursor() {
        assertEquals(
                "\\x1b[2J\\u202ex\\n\\u009b",
                StyledLine.of("\u001b[2J\u202ex\n\u009b").plain());
    }

    @Test
    void messagesKeepTheirLineBreaks() {
        assertEquals("a\n\\x07", SafeText.lines("a\n\u0007"));
    }
}
