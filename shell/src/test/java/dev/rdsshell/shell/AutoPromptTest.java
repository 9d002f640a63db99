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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            takes(person, "--source-arn (string");
            takes(person, "--s3-bucket-name (string");
            takes(person, "--iam-role-arn (string");
            takes(person, "--kms-key-id (string");
            person.type("\r").await("Enter runs it").await("account   123456789012, region us-west-2");
            person.await("files     s3://")
                    .type("\r")
                    .await("\"Status\": \"STARTING\"")
                    .awaitAtEnd(PROMPT);
            assertFalse(person.screen().contains(ASKS), person.screen());
            person.type("\033[A").awaitScreen("the whole line again", screen -> screen.contains("--kms-key-id"));
        }
    }

    private static void takes(RealTerminal person, String next) {
        person.type("\r").await(next).await("Enter takes it");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "describe-export-tasks --outptu json | Did you mean --output?",
                "start-export-task --bucket-name b | Did you mean --s3-bucket-name?",
                "cancel-export-task --bogus | Unknown option: --bogus",
                "cancel-export-task mine | Unknown word: mine",
                "start-export-task --s mine | --s could be --source-arn or",
                "cancel-export-task --debug=on | --debug is a switch and takes no value"
            })
    void whatNoValueMendsIsRefusedAtOnce(String line, String said) throws IOException {
        try (RealTerminal person = session()) {
            person.type(line + "\r").awaitScreen(said, screen -> screen.contains(said) || screen.contains(ASKS));
            assertFalse(person.screen().contains(ASKS), person.screen());
            person.awaitAtEnd("\n" + PROMPT);
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
            person.type("describe-export-tasks\r")
                    .await("Enter runs it")
                    .type("\r")
                    .await("\"ExportTasks\"");
        }
    }

    @Test
    void anEmptyListIsAskedForBeforeAnythingIsExported() throws IOException {
        try (RealTerminal person = session()) {
            person.type("start-export-task --like my-s3-export --export-only\r").await(ASKS);
            person.await("needs a value").type("\033").awaitAtEnd("--export-only");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check start-export-task, --source-arn (string, --iam-role-arn",
        "queue add start-export-task, --source-arn (string, --iam-role-arn",
        "try cancel-export-task, Enter runs try cancel-export-task, Enter runs"
    })
    void theLineInsideAnotherIsAskedFor(String line, String next, String shown) throws IOException {
        try (RealTerminal person = session()) {
            person.type(line + "\r").await("--export-task-identifier (string").type("mine\t\033[A\r");
            person.await(next).await(shown).type("\033").awaitAtEnd(" --export-task-identifier mine");
        }
    }

    @Test
    void aNumberThatIsNoneIsAskedForAgain() throws IOException {
        try (RealTerminal person = session()) {
            person.type("describe-export-tasks --max-items x\r").await("must be a whole number");
            person.await(ASKS).type("\033").awaitAtEnd(PROMPT + " describe-export-tasks --max-items x");
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
            person.await("--export-task-identifier (string, required, missing)").await("nothing to look again:");
            person.type("no-such-export\r").await("Run it?").type("yes\r").await("ExportTaskNotFound");
        }
    }

    @Test
    void oneCommandAsksAsPlainTextWhereThePersonSetThat() throws IOException {
        RealTerminal.Setup setup = program.at(100, 30);
        program.set("accessible: true\n");
        try (RealTerminal person =
                setup.start(program.command("--sandbox", "cancel-export-task", "--cli-auto-prompt"))) {
            person.await("--export-task-identifier (string, required, missing)").await("nothing to look again:");
            person.type("no-such-export\r").await("Run it?").type("yes\r").await("ExportTaskNotFound");
            assertEquals(254, person.exitCode());
        }
    }

    @Test
    void whatADefaultFillsInIsSaid() throws IOException {
        try (RealTerminal person = session()) {
            person.type("defaults set --s3-bucket-name acme-shop-exports\r").awaitAtEnd("\n" + PROMPT);
            person.type("start-export-task\r").await(ASKS);
            person.awaitScreen("the default", screen -> screen.lines()
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

    @Test
    void whatIsCopiedGoesToTheClipboardOfTheTerminal() throws IOException {
        String line = "cancel-export-task --export-task-identifier mine";
        try (RealTerminal person = session()) {
            person.type(line + " --cli-auto-prompt\r").await("Enter runs it").type("\017\017\017");
            String sequence = "\033]52;c;" + Base64.getEncoder().encodeToString(line.getBytes(UTF_8));
            person.awaitScreen("the copy", screen -> person.written().contains(sequence));
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
