package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    void columnsOfANoticeStayApart() {
        console.notice("NoRegion\tYou must specify a region.");
        assertEquals("NoRegion\tYou must specify a region.\n", notices.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsAnError() {
        StreamConsole full = new StreamConsole(failing("No space left on device"), notices, Capabilities.none());
        Failure failure =
                assertThrows(FailureException.class, () -> full.data("{}\n")).failure();
        assertEquals(255, failure.exitCode());
        assertEquals("Standard output cannot be written: No space left on device.", failure.message());
    }

    @Test
    void aPipeThatIsClosedEarlyIsNoError() {
        AtomicInteger tries = new AtomicInteger();
        StreamConsole closed =
                new StreamConsole(failing("Broken pipe", tries::incrementAndGet), notices, Capabilities.none());
        closed.data("a\n");
        closed.data("b\n");
        assertEquals(1, tries.get());
        assertEquals("", notices.toString(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String reason) {
        return failing(reason, () -> {});
    }

    private static OutputStream failing(String reason, Runnable tried) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                tried.run();
                throw new IOException(reason);
            }
        };
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
