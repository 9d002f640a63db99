package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.StyledLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A small shell made of nothing but this room, to be run in a real terminal. */
final class PromptProgram {
    private final SystemTerminal terminal = new SystemTerminal();
    private final Interrupts interrupts = new Interrupts();
    private final TerminalConsole console;
    private final Environment environment = new Environment(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Path.of("").toAbsolutePath());
    private final CapabilityDetection detection = new CapabilityDetection(environment);

    private PromptProgram() {
        console =
                new TerminalConsole(StreamConsole.ofProcess(capabilities()), terminal, detection::detect, environment);
    }

    /** Its arguments are one command to run; without any it reads lines. */
    public static void main(String[] arguments) {
        PromptProgram program = new PromptProgram();
        int exitCode = arguments.length > 0 ? program.run(String.join(" ", arguments)) : program.readLines();
        program.terminal.close();
        Runtime.getRuntime().exit(exitCode);
    }

    private Capabilities capabilities() {
        return detection.detect(Optional.empty());
    }

    private int readLines() {
        LineEditor editor = new LineEditor(terminal, EditorSettings.quiet().withPrompt("rds> ", true));
        console.respect(editor);
        interrupts.beforeTermination(() -> {
            console.notice("last things");
            terminal.close();
        });
        while (true) {
            ReadResult read = editor.readLine();
            if (read instanceof ReadResult.Line line && line.text().equals("exit")) {
                return 7;
            } else if (read instanceof ReadResult.Line line) {
                console.notice("code " + run(line.text()));
            } else if (read instanceof ReadResult.EndOfInput) {
                return 0;
            }
        }
    }

    private int run(String line) {
        return interrupts.during(() -> switch (line.split(" ", -1)[0]) {
            case "wait" -> waitForever();
            case "watch" -> watch();
            case "ask" -> ask();
            case "page" -> page(line.substring("page ".length()));
            case "size" -> size();
            default ->
                line.startsWith("!")
                        ? new SystemCommand(terminal, Path.of("").toAbsolutePath(), same -> {}).run(line.substring(1))
                        : 252;
        });
    }

    private int waitForever() {
        console.notice("waiting");
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException ctrlC) {
            return 130;
        }
    }

    private int watch() {
        try (Screen screen = console.screen().orElseThrow()) {
            int keys = 0;
            for (int looks = 1; ; looks++) {
                screen.paint(List.of(
                        StyledLine.of("orders-1 after " + keys + " keys, look " + looks),
                        StyledLine.of(screen.columns() + "x" + screen.rows())));
                Optional<Screen.Key> key = screen.awaitKey(Duration.ofMinutes(1));
                if (key.filter(pressed -> pressed.name().equals("q")).isPresent()) {
                    return 0;
                }
                keys += key.isPresent() ? 1 : 0;
            }
        } catch (InterruptedException ctrlC) {
            return 130;
        }
    }

    private int ask() {
        console.notice("answer <" + console.ask("MFA code:", true).orElse("none") + ">");
        return waitForever();
    }

    private int page(String pager) {
        try {
            console.page("one\ntwo\n", pager);
            return 0;
        } catch (FailureException e) {
            return e.failure().exitCode();
        }
    }

    private int size() {
        console.data(
                capabilities().columns() + " columns, colour " + capabilities().colour() + "\n");
        return 0;
    }
}
