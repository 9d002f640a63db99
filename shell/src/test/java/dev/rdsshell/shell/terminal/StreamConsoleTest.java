package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.TextEncoding;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void dataAndNoticesAreInTheEncodingThatIsAskedFor() {
        StreamConsole western = console("latin1");
        western.data("größe\n");
        western.notice("Größe → 1");
        assertEquals("größe\n", data.toString(StandardCharsets.ISO_8859_1));
        assertEquals("Größe ? 1\n", notices.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCharacterThatTheEncodingDoesNotHaveIsAnErrorAndNothingFollowsIt() {
        StreamConsole western = console("latin1");
        western.data("ä\n");
        Failure failure = assertThrows(FailureException.class, () -> western.data("ü \uD83D\uDE80\n"))
                .failure();
        western.data("more\n");
        assertEquals(255, failure.exitCode());
        assertEquals(
                "Standard output cannot be written: ISO-8859-1 has no character \"\uD83D\uDE80\" (U+1F680).",
                failure.message());
        assertEquals("ä\n", data.toString(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8-sig, efbbbf6162",
        "utf-16, fffe61006200",
        "utf-32, fffe00006100000062000000",
        "utf-16-be, 00610062"
    })
    void aMarkForTheOrderOfBytesStandsOnceAtTheBeginning(String encoding, String bytes) {
        StreamConsole marked = console(encoding);
        marked.data("a");
        marked.data("b");
        assertEquals(bytes, HexFormat.of().formatHex(data.toByteArray()));
    }

    private StreamConsole console(String encoding) {
        Environment named = new Environment(Map.of("AWS_CLI_OUTPUT_ENCODING", encoding), Path.of(""), Path.of(""));
        return new StreamConsole(data, notices, Capabilities.none(), TextEncoding.ofOutput(named));
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
