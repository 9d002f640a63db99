package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.config.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalAlertsTest {
    @Test
    void aTerminalThatIsNotKnownOnlyRings() {
        assertEquals("\007", alerts("TERM", "xterm-256color").alert("night COMPLETE"));
    }

    @Test
    void thoseWithNotificationsGetThem() {
        assertEquals(
                "\033]9;night COMPLETE\007\007",
                alerts("TERM_PROGRAM", "iTerm.app").alert("night COMPLETE"));
        assertEquals(
                "\033]9;night COMPLETE\007\007", alerts("TERM", "xterm-kitty").alert("night COMPLETE"));
        assertEquals(
                "\033]777;notify;RDS Shell;night COMPLETE\007\007",
                alerts("VTE_VERSION", "7600").alert("night COMPLETE"));
    }

    @Test
    void nothingOfTheAccountBecomesASequence() {
        assertEquals(
                "\033]9;\\x1b]0,x\\x07\007\007", alerts("TERM", "xterm-kitty").alert("\033]0;x\007"));
    }

    @Test
    void theTitleIsKeptOnceAndGivenBack() {
        TerminalAlerts alerts = alerts("TERM", "xterm");
        assertEquals("\033[22;2t\033]2;1 STARTING\007", alerts.title("1 STARTING"));
        assertEquals("\033]2;1 COMPLETE\007", alerts.title("1 COMPLETE"));
        assertEquals("\033[23;2t", alerts.title(""));
        assertEquals("", alerts.title(""));
    }

    @Test
    void aTerminalThatWouldShowTheSequencesGetsNone() {
        assertEquals("", alerts("TERM", "dumb").alert("night COMPLETE"));
        assertEquals("", alerts("TERM", "linux").title("1 STARTING"));
    }

    private static TerminalAlerts alerts(String name, String value) {
        Map<String, String> variables = new HashMap<>(Map.of("TERM", "xterm-256color"));
        variables.put(name, value);
        return new TerminalAlerts(new Environment(variables, Path.of("/"), Path.of("/")));
    }
}
