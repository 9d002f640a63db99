package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A protected account at a terminal of 80 columns, and the watches behind its prompt. */
class ProtectedAccountTest {
    private static final String PROMPT = "sandbox 123456789012 us-west-2>";
    private static final String START = "start-export-task --export-task-identifier my-s3-export"
            + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"
            + " --s3-bucket-name amzn-s3-demo-bucket"
            + " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole"
            + " --kms-key-id arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff --query Status";
    private static final String QUESTION = "Account 123456789012 is protected. Type my-s3-export to go on:";

    private final Path home;

    ProtectedAccountTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void itsPromptIsRedAndACancelOnTheBoardIsConfirmedLikeAStart() throws IOException {
        try (RealTerminal person = protectedSandbox()) {
            assertTrue(person.written().contains("\033[31msandbox 123456789012"), person.written());

            person.type(START + "\r").awaitAtEnd("\n" + QUESTION).type("my-s3-export\r");
            person.await("\"STARTING\"").awaitAtEnd("\n" + PROMPT);

            person.type("watch-progress\r").await("q leave").type("c").await("Cancel my-s3-export?");
            person.type("y").awaitAtEnd("\n" + QUESTION).type("yes\r").await("Not confirmed: nothing was done.");
            person.await("q leave");
            person.type("c").await("Cancel my-s3-export?").type("y").awaitAtEnd("\n" + QUESTION);
            person.type("my-s3-export\r")
                    .await("my-s3-export is being canceled.")
                    .await("CANCELING")
                    .type("q")
                    .awaitAtEnd("\n" + PROMPT);
            person.type("describe-export-tasks --query ExportTasks[?ExportTaskIdentifier=='my-s3-export'].Status\r")
                    .await("CANCEL");
        }
        String canceled = lastWritten();
        assertTrue(canceled.contains("\"outcome\": \"canceled\""), canceled);
        assertFalse(canceled.contains("\"requestId\": \"\""), canceled);
    }

    private String lastWritten() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("state/rds-shell/audit-sandbox.jsonl"));
        return lines.get(lines.size() - 1);
    }

    @Test
    void aWatchBehindThePromptIsCountedComesBackAndIsStopped() throws IOException {
        try (RealTerminal person = protectedSandbox()) {
            person.type(START + " --no-check\r").awaitAtEnd("\n" + QUESTION).type("my-s3-export\r");
            person.awaitAtEnd("\n" + PROMPT);
            person.type("watch my-s3-export --background\r").awaitAtEnd("us-west-2 [1 watch]>");
            person.type("watch --foreground\r").await("q leave").type("q").awaitAtEnd("\n" + PROMPT);
            person.type("watch my-s3-export --background\r").awaitAtEnd("us-west-2 [1 watch]>");
            person.type("watch --stop\r")
                    .await("Stopped: watch-progress my-s3-export. The exports go on.")
                    .awaitAtEnd("\n" + PROMPT);
        }
    }

    private RealTerminal protectedSandbox() throws IOException {
        Path folder = Files.createDirectories(home.resolve("settings/rds-shell"));
        Files.writeString(folder.resolve("config.yaml"), "as-you-type: off\nprotect:\n  - 123456789012\n");
        ShellProgram program = new ShellProgram(home);
        return program.helping(80, 24)
                .start(program.command("--sandbox", "--sandbox-speed", "real"))
                .awaitAtEnd(PROMPT);
    }
}
