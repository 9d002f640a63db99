package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.output.Presentation;
import dev.rdsshell.shell.output.TableColour;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {
    private static final Capabilities TERMINAL = new Capabilities(true, true, true, 80, 24, true);

    private final StringBuilder data = new StringBuilder();
    private final StringBuilder paged = new StringBuilder();

    private void write(OutputFormat format, TableColour colour, String pager, Capabilities capabilities) {
        Presentation presentation = Presentation.of(format).withColour(colour);
        Outcome.Answered answered = new Outcome.Answered(Answer.of("T", Map.of("k", "v")), presentation, pager);
        new AnswerWriter().write(answered, new Paper(capabilities));
    }

    @Test
    void aTerminalGetsItsColoursBackAfterATable() {
        write(OutputFormat.TABLE, TableColour.DIRECT, "", TERMINAL);
        assertTrue(data.toString().endsWith("\n\u001b[0m\u001b[0m"), data::toString);
    }

    @Test
    void aTableThroughAPagerIsColouredThereAndTheTerminalResetAfterwards() {
        write(OutputFormat.TABLE, TableColour.PAGED, "less", TERMINAL);
        assertTrue(paged.toString().endsWith("+\n"), paged::toString);
        assertEquals("\u001b[0m", data.toString());
    }

    @Test
    void aFileGetsNoResetAtTheEndAndOtherFormsNoneAtAll() {
        write(OutputFormat.TABLE, TableColour.DIRECT, "", Capabilities.none());
        assertFalse(data.toString().endsWith("\u001b[0m\u001b[0m"));
        data.setLength(0);
        write(OutputFormat.JSON, TableColour.DIRECT, "", TERMINAL);
        assertFalse(data.toString().contains("\u001b"));
    }

    private final class Paper implements Console {
        private final Capabilities capabilities;

        Paper(Capabilities capabilities) {
            this.capabilities = capabilities;
        }

        @Override
        public void data(CharSequence text) {
            data.append(text);
        }

        @Override
        public void page(CharSequence text, String pager) {
            paged.append(text);
        }

        @Override
        public void notice(String line) {
            throw new AssertionError(line);
        }

        @Override
        public Capabilities capabilities() {
            return capabilities;
        }

        @Override
        public Optional<Screen> screen() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ask(String question, boolean secret) {
            return Optional.empty();
        }
    }
}
