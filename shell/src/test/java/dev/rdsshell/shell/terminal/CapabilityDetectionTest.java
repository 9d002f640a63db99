package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityDetectionTest {
    private static final Set<Integer> ALL = Set.of(0, 1, 2);

    @Test
    void aTerminalOnAllEndsHasItsOwnSizeAndColour() {
        assertEquals(new Capabilities(true, true, true, 120, 40, true), detect(ALL, Map.of("COLUMNS", "200"), "auto"));
    }

    @Test
    void withoutATerminalTheVariablesSayTheSizeAndThereIsNoColour() {
        assertEquals(
                new Capabilities(false, false, false, 200, 24, false),
                detect(Set.of(), Map.of("COLUMNS", "200", "LINES", "many"), "auto"));
    }

    @Test
    void withoutAnythingItIs80By24() {
        assertEquals(Capabilities.none(), detect(Set.of(), Map.of(), "auto"));
    }

    @Test
    void aPipedStdoutLeavesTheSizeOfTheTerminalOnStderr() {
        assertEquals(new Capabilities(true, false, true, 120, 40, true), detect(Set.of(0, 2), Map.of(), "auto"));
    }

    @Test
    void noColorAndADumbTerminalHaveNoColour() {
        assertFalse(detect(ALL, Map.of("NO_COLOR", "1"), "auto").colour());
        assertFalse(detect(ALL, Map.of("TERM", "dumb"), "auto").colour());
        assertTrue(detect(ALL, Map.of("NO_COLOR", ""), "auto").colour());
    }

    @Test
    void colorOnBeatsNoColorAndColorOffBeatsTheTerminal() {
        assertTrue(detect(ALL, Map.of("NO_COLOR", "1"), "on").colour());
        assertFalse(detect(ALL, Map.of(), "off").colour());
    }

    private static Capabilities detect(Set<Integer> terminals, Map<String, String> variables, String color) {
        Environment environment = new Environment(variables, Path.of("/home/someone"), Path.of("/home/someone"));
        return new CapabilityDetection(environment, new Streams(terminals)).detect(Optional.of(color));
    }

    private record Streams(Set<Integer> terminals) implements StandardStreams {
        @Override
        public boolean isTerminal(int descriptor) {
            return terminals.contains(descriptor);
        }

        @Override
        public Optional<WindowSize> size(int descriptor) {
            return isTerminal(descriptor) ? Optional.of(new WindowSize(120, 40)) : Optional.empty();
        }
    }
}
