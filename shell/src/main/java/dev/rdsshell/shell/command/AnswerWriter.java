package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.OutputFailed;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.output.Renderer;
import dev.rdsshell.shell.output.TableColour;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an answer to stdout, queried and in the form that was asked for; on a terminal through the pager. */
public final class AnswerWriter {
    private static final String RESET = "\u001b[0m";

    /** @throws FailureException when the answer cannot be shown so */
    public void write(Outcome.Answered answered, Console console) {
        boolean paged =
                console.capabilities().outputIsTerminal() && !answered.pager().isEmpty();
        try {
            if (paged) {
                StringBuilder text = new StringBuilder();
                Renderer.render(answered.answer(), answered.presentation(), text);
                if (!text.isEmpty()) {
                    console.page(text, answered.pager());
                }
            } else {
                Renderer.render(answered.answer(), answered.presentation(), new ConsoleData(console));
            }
            resetTerminal(answered, console);
        } catch (OutputFailed e) {
            throw new FailureException(new Failure.General(String.valueOf(e.getMessage()), ""), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table in colour leaves a terminal in its own colours, as the AWS CLI does when it ends. */
    private static void resetTerminal(Outcome.Answered answered, Console console) {
        boolean coloured = answered.presentation().format() == OutputFormat.TABLE
                && answered.presentation().colour() != TableColour.NONE;
        if (coloured && console.capabilities().outputIsTerminal()) {
            console.data(RESET);
        }
    }

    /** Text that goes straight to stdout, so that long answers appear while they are fetched. */
    private record ConsoleData(Console console) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            console.data(text);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) {
            return append(String.valueOf(character));
        }
    }
}
