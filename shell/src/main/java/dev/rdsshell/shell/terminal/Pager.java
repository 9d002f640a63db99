package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.ShellWords;
import dev.rdsshell.shell.line.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Shows a long text a screen at a time, with a program of the system such as {@code less}. */
final class Pager {
    /** As the AWS CLI sets it: quit when it fits, keep colours, leave the screen as it is. */
    private static final String LESS = "FRX";

    private final List<String> command;

    private Pager(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * @param line the program and its arguments, such as {@code less -S}
     * @return empty where the line names none
     * @throws FailureException when a quote in it is never closed
     */
    static Optional<Pager> of(String line) {
        Words words = ShellWords.split(line);
        if (words.ending() == Words.Ending.OPEN_SINGLE_QUOTE || words.ending() == Words.Ending.OPEN_DOUBLE_QUOTE) {
            throw new FailureException(new Failure.General(
                    "A quote in the pager \"" + line + "\" is never closed.",
                    "Close it where the pager is named (AWS_PAGER, cli_pager or PAGER), or leave it out with"
                            + " --no-cli-pager."));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Pager(words.texts()));
    }

    /**
     * Shows the text and waits until the person has left the pager. Ctrl-C meanwhile is the pager's.
     *
     * @throws FailureException when there is no such program
     */
    void show(CharSequence text) {
        Process pager = start();
        HeldSignal.keeping("INT", () -> {
            feed(pager, text);
            return Waiting.exitCode(pager);
        });
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.environment().putIfAbsent("LESS", LESS);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.NotReady(
                            Failure.NotReady.Missing.PAGER,
                            "The pager \"" + String.join(" ", command) + "\" cannot be started.",
                            "Install it, name another one with AWS_PAGER, or leave it out with --no-cli-pager."),
                    e);
        }
    }

    /** Whoever leaves the pager early has seen enough: the rest of the text is not an error. */
    private static void feed(Process pager, CharSequence text) {
        try (OutputStream input = pager.getOutputStream()) {
            input.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException leftEarly) {
            pager.destroy();
        }
    }
}
