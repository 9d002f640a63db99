package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Capabilities;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamConsoleTest {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notices = new ByteArrayOutputStream();
    private final StreamConsole console = new StreamConsole(data, notices, Capabilities.none());

    @Test
    void dataIsWrittenAsItIs() {
        console.data("{\"größe\": 1}\n");
        assertEquals("{\"größe\": 1}\n", data.toString(StandardCharsets.UTF_8));
        assertEquals("", notices.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNoticeIsALineThatCannotMoveTheCursor() {
        console.notice("two\nlines of \033[2Jorders");
        assertEquals("two\nlines of \\x1b[2Jorders\n", notices.toString(StandardCharsets.UTF_8));
        assertEquals("", data.toString(StandardCharsets.UTF_8));
    }

    @Test
    void nobodyIsAsked() {
        assertEquals(Optional.empty(), console.ask("MFA code:", true));
        assertEquals("", data.toString(StandardCharsets.UTF_8) + notices.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thereIsNothingToPaintOnAndNoPager() {
        console.page("long\n", "less");
        assertEquals("long\n", data.toString(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), console.screen());
    }
}
