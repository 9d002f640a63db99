package dev.rdsshell.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When parameters are asked for: the whole program in a real pseudo-terminal, on the practice account. */
class AutoPromptTest {
    private static final String PROMPT = "sandbox 123456789012 us-west-2>";
    private static final String ASKS = "Esc back";

    private final ShellProgram program;

    AutoPromptTest(@TempDir Path home) {
        program = new ShellProgram(home);
    }

    @Test
    void aNewcomerStartsAnExportByChoosingOnly() throws IOException {
        try (RealTerminal person = session()) {
            person.type("start-export-task\r")
                    .await("--export-task-identifier (string")
                    .await("Enter takes it");
            takes(person, "--source-arn (string", "shop-archive-011");
            takes(person, "--s3-bucket-name (string", "acme-shop-exports");
            takes(person, "--iam-role-arn (string", "shop-export");
            takes(person, "--kms-key-id (string", "alias/");
            person.type("\r").await("Enter runs it").await("account   123456789012, region us-west-2");
            person.await("key       alias/");
            person.await("files     s3://")
                    .type("\r")
                    .await("\"Status\": \"STARTING\"")
                    .awaitAtEnd(PROMPT);
            assertFalse(person.screen().contains(ASKS), person.screen());
            person.type("\033[A").awaitScreen("the whole line again", screen -> screen.contains("--kms-key-id"));
        }
    }

    /** Enter takes nothing before there are choices. */
    private static void takes(RealTerminal person, String next, String choice) {
        person.type("\r")
                .awaitScreen(next + " with choices", screen -> hasBelow(screen, next, choice))
                .await("Enter takes it");
    }

    private static boolean hasBelow(String screen, String text, String other) {
        int place = screen.indexOf(text);
        return place >= 0 && screen.indexOf(other, place) >= 0;
    }

    @Test
    void escapeAndCtrlCGoBackToTheLineWithEverythingTyped() throws IOException {
        try (RealTerminal person = session()) {
            person.type("cancel-export-task --export-task-identifier\r").await(ASKS);
            person.type("mine\033").awaitAtEnd(PROMPT + " cancel-export-task --export-task-identifier mine");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("cancel-export-task\r").await(ASKS).pressCtrlC();
            person.awaitAtEnd(PROMPT + " cancel-export-task").pressCtrlC().awaitAtEnd("\n" + PROMPT);
        }
    }

    @Test
    void twoInterruptsInARowLeaveNothingOfTheLine() throws IOException {
        try (RealTerminal person = session()) {
            person.type("cancel-export-task\r").await(ASKS).type("\003\003sts get-caller-identity --query Account\r");
            person.await("\n\"123456789012\"\n" + PROMPT);
        }
    }

    @Test
    void theModeIsTheSessions() throws IOException {
        try (RealTerminal person = session()) {
            person.type("auto-prompt off\r").awaitAtEnd("\n" + PROMPT);
            person.type("cancel-export-task\r")
                    .await("--export-task-identifier")
                    .awaitAtEnd("\n" + PROMPT);
            assertFalse(person.screen().contains(ASKS), person.screen());
            person.type("cancel-export-task --cli-auto-prompt\r").await(ASKS).type("\033");
            person.awaitAtEnd("--cli-auto-prompt").pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("auto-prompt on\r").awaitAtEnd("\n" + PROMPT);
            person.type("describe-export-tasks --help\r")
                    .await("Unknown option: --help")
                    .awaitAtEnd("\n" + PROMPT);
            person.type("describe-export-tasks\r")
                    .await("Enter runs it")
                    .type("\r")
                    .await("\"ExportTasks\"");
            person.awaitAtEnd(":")
                    .type("q")
                    .awaitAtEnd(PROMPT)
                    .type("\fset X = (describe-export-tasks --max-items 1)\r");
            person.await("Enter runs it").type("\033").awaitAtEnd("(describe-export-tasks --max-items 1)");
        }
    }

    @Test
    void aVariableThatIsToBeForgottenIsAskedFor() throws IOException {
        try (RealTerminal person = session()) {
            person.type("set BUCKET = acme\r").awaitAtEnd("\n" + PROMPT);
            person.type("unset\r")
                    .await("NAME (string, required)")
                    .await("\nBUCKET")
                    .type("\r\r");
            person.awaitAtEnd("\n" + PROMPT).type("set\r").awaitAtEnd("set\n" + PROMPT);
        }
    }

    @Test
    void oneCommandAsksOnlyWhereSomebodyWishesIt() throws IOException {
        try (RealTerminal asked = program.at(100, 30).start(program.command("--sandbox", "cancel-export-task"))) {
            assertEquals(252, asked.exitCode(), asked.screen());
        }
        try (RealTerminal asked =
                program.at(100, 30).start(program.command("--sandbox", "cancel-export-task", "--cli-auto-prompt"))) {
            asked.await(ASKS).type("\033");
            assertEquals(130, asked.exitCode());
            assertTrue(asked.screen().contains("> cancel-export-task --cli-auto-prompt"), asked.screen());
        }
    }

    @Test
    void aTerminalThatCannotMoveTheCursorAsksAsPlainText() throws IOException {
        try (RealTerminal person = program.at(100, 30).with("TERM", "dumb").start(program.command("--sandbox"))) {
            person.await("us-west-2>").type("cancel-export-task\r");
            person.await("--export-task-identifier (string, required, missing)")
                    .await("nothing to look again; Ctrl-D to go back:");
            person.type("no-such-export\r").await("or ? for the names:");
            person.type("yes\r").await("ExportTaskNotFound");
        }
    }

    @Test
    void ctrlCDeclinesAQuestionWhereTheTerminalHandsOverWholeLines() throws IOException {
        RealTerminal.Setup setup = program.at(100, 30).with("TERM", "dumb");
        try (RealTerminal person = setup.start(program.command("--sandbox"))) {
            person.await("'help' lists the commands, Enter asks what is missing, Ctrl-D ends the session.");
            person.await("us-west-2>").type("cancel-export-task\r").await("nothing to look again; Ctrl-D to go back:");
            person.pressCtrlC()
                    .await("^C\nThe line so far: cancel-export-task\n")
                    .awaitAtEnd("\nsandbox 123456789012 us-west-2>");
            person.pressCtrlC().awaitAtEnd("^C\nsandbox 123456789012 us-west-2>");
            person.type("exit 7\r");
            assertEquals(7, person.exitCode());
        }
        try (RealTerminal person =
                setup.start(program.command("--sandbox", "cancel-export-task", "--cli-auto-prompt"))) {
            person.await("nothing to look again; Ctrl-D to go back:").pressCtrlC();
            assertEquals(130, person.exitCode());
        }
    }

    @Test
    void aVariableIsSetByWhatIsMissingOfItsWords() throws IOException {
        try (RealTerminal person = program.at(100, 30).with("TERM", "dumb").start(program.command("--sandbox"))) {
            person.await("us-west-2>").type("set x\r").await("Write: set NAME = VALUE. ");
            person.await("Value to add, several with blanks between;").type("= 3\r");
            person.awaitAtEnd("or ? for the names:").type("yes\r").awaitAtEnd("us-west-2>");
            person.type("set\r").await("x = 3\nsandbox");
        }
    }

    @Test
    void enterAloneAsksOnWhereTheLineCannotBeEdited() throws IOException {
        try (RealTerminal person = program.at(100, 30).with("TERM", "dumb").start(program.command("--sandbox"))) {
            person.await("us-west-2>").type("cancel-export-task\r").await("nothing to look again; Ctrl-D to go back:");
            person.type("no-such-export\r").await("or ? for the names:").type("no\r");
            person.await("Enter alone asks on from there; anything else is a new line.")
                    .awaitAtEnd("\nsandbox 123456789012 us-west-2>");
            person.type("\r");
            person.awaitScreen("the question again", screen -> screen.endsWith("or ? for the names:"));
            person.type("no\r").awaitAtEnd("\nsandbox 123456789012 us-west-2>");
            person.pressCtrlC().awaitAtEnd("^C\nsandbox 123456789012 us-west-2>");
            person.type("\rhistory\r").await("\ncancel-export-task --export-task-identifier no-such-export\nhistory\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"xterm-256color, accessible: true", "dumb, as-you-type: off"})
    void oneCommandAsksAsPlainTextToo(String terminal, String settings) throws IOException {
        RealTerminal.Setup setup = program.at(100, 30).with("TERM", terminal);
        program.set(settings + "\n");
        try (RealTerminal person =
                setup.start(program.command("--sandbox", "cancel-export-task", "--cli-auto-prompt"))) {
            person.await("--export-task-identifier (string, required, missing)")
                    .await("nothing to look again; Ctrl-D to go back:");
            person.type("no-such-export\r").await("or ? for the names:");
            person.type("yes\r").await("ExportTaskNotFound");
            assertEquals(254, person.exitCode());
        }
    }

    @Test
    void forAScreenReaderNothingMovesTheCursor() throws IOException {
        RealTerminal.Setup setup = program.helping(80, 24).with("TERM", "xterm-256color");
        program.set("accessible: true\n");
        try (RealTerminal person = setup.start(program.command("--sandbox"))) {
            person.await("'help' lists the commands, Enter asks what is missing, Ctrl-D ends the session.");
            person.await("us-west-2>").type("cancel-export-task\r").await("nothing to look again; Ctrl-D to go back:");
            person.type("no-such-export\r").awaitScreen("the question", screen -> endsWith(screen, "for the names:"));
            person.type("no\r").awaitScreen("the line as text", screen -> screen.replace("\n", "")
                    .contains("so far: cancel-export-task --export-task-identifier no-such-export"));
            person.awaitScreen("an empty line", screen -> endsWith(screen, "us-west-2>"));
            person.type("exit 7\r");
            assertEquals(7, person.exitCode());
            assertFalse(
                    Pattern.compile("\033(M|\\[[0-9?;]*[^0-9?;m])")
                            .matcher(person.written())
                            .find(),
                    person.written());
        }
    }

    /** Whatever the width breaks in two. */
    private static boolean endsWith(String screen, String text) {
        return screen.replace("\n", "").endsWith(text);
    }

    @Test
    void whatADefaultFillsInIsSaid() throws IOException {
        try (RealTerminal person = session()) {
            person.type("defaults set --s3-bucket-name acme-shop-exports\r").awaitAtEnd("\n" + PROMPT);
            person.type("start-export-task\r").await(ASKS);
            person.awaitScreen("the default", screen -> screen.lines()
                    .anyMatch(row -> row.matches("✓ --s3-bucket-name +acme-shop-exports +default")));
            person.type("\033").awaitAtEnd("start-export-task").type(" --source-arn latest:nosuch\r");
            person.await("No snapshot of nosuch will do").awaitScreen("the default", screen -> screen.lines()
                    .anyMatch(row -> row.matches("✓ --s3-bucket-name +acme-shop-exports +default")));
        }
    }

    @Test
    void whatIsOpenStaysOpenForTheNextSession() throws IOException {
        try (RealTerminal person = session()) {
            person.type("cancel-export-task\r").await(ASKS).type("\033OR").await("—— --export-task-identifier ");
            person.type("\033").awaitAtEnd(PROMPT + " cancel-export-task");
        }
        try (RealTerminal person = session()) {
            person.type("cancel-export-task\r").await(ASKS).await("—— --export-task-identifier ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-export-task", "check start-export-task", "queue add start-export-task"})
    void whatIsCopiedGoesToTheClipboardOfTheTerminal(String command) throws IOException {
        String given = " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"
                + " --s3-bucket-name amzn-s3-demo-bucket"
                + " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole"
                + " --kms-key-id arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff";
        try (RealTerminal person = session()) {
            person.type(command + given + "\r").await("--export-task-identifier (string");
            person.type("mine\t\033[A\r").await("Enter runs it").type("\017\017\017");
            copies(person, "aws rds start-export-task --export-task-identifier mine" + given + " --region us-west-2");
            copies(person, command + given + " --export-task-identifier mine");
        }
    }

    /** What stands behind it is the address of the practice account, which is another one every time. */
    private static void copies(RealTerminal person, String text) {
        person.awaitScreen("the copy of " + text, screen -> clipboard(person.written())
                .anyMatch(copy -> copy.replaceAll(" --endpoint-url http://127[.:0-9]+", "")
                        .equals(text)));
    }

    private static Stream<String> clipboard(String written) {
        return Pattern.compile("\033]52;c;([A-Za-z0-9+/=]*)")
                .matcher(written)
                .results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), UTF_8));
    }

    @Test
    void anotherKeyIsOneOfTheSession() throws IOException {
        try (RealTerminal person = session()) {
            person.type("option key-documentation f6\r").awaitAtEnd("\n" + PROMPT);
            person.type("cancel-export-task\r").await("F6 documentation").type("\033[17~");
            person.await("—— --export-task-identifier ");
        }
    }

    @Test
    void anotherKeyIsOneOfTheSettings() throws IOException {
        RealTerminal.Setup setup = program.at(120, 40);
        program.set("key-documentation: f6\nkey-copy: ctrl-g\n");
        try (RealTerminal person =
                setup.start(program.command("--sandbox", "cancel-export-task", "--cli-auto-prompt"))) {
            person.await("F6 documentation").await("Ctrl-G copy").type("\033[17~");
            person.await("—— --export-task-identifier ");
        }
    }

    @Test
    void aSecretThatIsTypedWhileItAsksIsNotRemembered() throws IOException {
        String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        try (RealTerminal person = session()) {
            person.type("cancel-export-task\r").await(ASKS).type("kept-1\r").await("Enter runs it");
            person.type("\r").await("ExportTaskNotFound").awaitAtEnd("\n" + PROMPT);
            person.type("cancel-export-task\r").await(ASKS).type(secret + "\r").await("Enter runs it");
            person.type("\r").awaitAtEnd("\n" + PROMPT);
            person.type("\033[A").awaitAtEnd("cancel-export-task");
            person.type("\033[A").awaitAtEnd("kept-1");
        }
        Path history = program.home().resolve("state/rds-shell/history-sandbox");
        assertTrue(Files.readString(history).contains("kept-1"));
        assertFalse(Files.readString(history).contains(secret));
    }

    private RealTerminal session() {
        return program.at(120, 40).start(program.command("--sandbox")).await(PROMPT);
    }
}
