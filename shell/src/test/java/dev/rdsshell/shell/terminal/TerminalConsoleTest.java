package dev.rdsshell.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalConsoleTest {
    private static final StyledLine LINE = StyledLine.of("BLOCK", Style.BAD).and("  \u001b[2J");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aStyledLineIsColouredWhereATerminalReadsIt() {
        TerminalConsole console = console(new Capabilities(true, true, false, 80, 24, true));
        console.data(LINE);
        console.notice(LINE);
        assertEquals("\u001b[31mBLOCK\u001b[0m  \\x1b[2J\n", out.toString(UTF_8));
        assertEquals("BLOCK  \\x1b[2J\n", err.toString(UTF_8));
    }

    @Test
    void withoutColourItIsPlain() {
        TerminalConsole console = console(new Capabilities(true, true, true, 80, 24, false));
        console.data(LINE);
        console.notice(LINE);
        assertEquals("BLOCK  \\x1b[2J\n", out.toString(UTF_8));
        assertEquals("BLOCK  \\x1b[2J\n", err.toString(UTF_8));
    }

    private TerminalConsole console(Capabilities capabilities) {
        return new TerminalConsole(
                new StreamConsole(out, err, capabilities),
                new SystemTerminal(),
                colour -> capabilities,
                new Environment(Map.of(), Path.of(""), Path.of("")));
    }
}
