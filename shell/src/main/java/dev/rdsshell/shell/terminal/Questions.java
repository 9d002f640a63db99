package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;

/** One question to the person at the terminal, between two lines or in the middle of a command. In no history. */
final class Questions {
    /** What JLine shows for each character of a secret: nothing. */
    private static final Character INVISIBLE = 0;

    private final SystemTerminal terminal;

    Questions(SystemTerminal terminal) {
        this.terminal = terminal;
    }

    /** @return empty when it was declined with Ctrl-C or Ctrl-D */
    Optional<String> ask(String question, boolean secret) {
        // JLine takes SIGINT for itself and forgets whose it was: a running command needs it back.
        return HeldSignal.keeping("INT", () -> answer(SafeText.line(question).replace("%", "%%") + " ", secret));
    }

    private Optional<String> answer(String prompt, boolean secret) {
        try {
            return Optional.of(reader().readLineWithInterrupts(prompt, secret ? INVISIBLE : null, null));
        } catch (UserInterruptException | EndOfFileException declined) {
            return Optional.empty();
        }
    }

    private InterruptedLineReader reader() {
        InterruptedLineReader reader = new InterruptedLineReader(terminal.get());
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.setVariable(LineReader.DISABLE_COMPLETION, true);
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        return reader;
    }
}
