package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-O copies in a session in which much is set; it means the same where nothing of that is known. */
class CopiedLinesTest {
    private static final String PROMPT = "sandbox 123456789012 us-west-2>";
    private static final String COPY = "\017";
    private static final Pattern CLIPBOARD = Pattern.compile("\033]52;c;([A-Za-z0-9+/=]+)");
    private static final Pattern ENDPOINT = Pattern.compile(" --endpoint-url http://127\\.0\\.0\\.1:\\d+");

    private static RealTerminal person;

    @BeforeAll
    static void sitDownAndSetThings(@TempDir Path home) {
        ShellProgram program = new ShellProgram(home);
        person = program.at(600, 40).start(program.command("--sandbox")).await(PROMPT);
        person.type("use --region us-west-2\r").await("(session)").awaitAtEnd(PROMPT);
        person.type("set B = 'my bucket'\r").awaitAtEnd("\n" + PROMPT);
        person.type("defaults set --s3-bucket-name acme-shop-exports --export-only shop stock\rstatus\r")
                .await("running")
                .awaitAtEnd(PROMPT);
    }

    @BeforeEach
    void takeAnEmptyLine() {
        ShellProgram.takeAnEmptyLine(person, PROMPT);
    }

    @AfterAll
    static void leave() throws IOException {
        person.close();
    }

    private static final String WRITTEN = " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:rds:shop";
    private static final String ROLE = " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole";

    @Test
    void aStartBringsAlongWhatTheSessionFillsIn() {
        person.type(
                        "start-export-task --export-task-identifier eu-${now:yyyy} --source-arn latest:shop --s3-prefix=-p/${B}"
                                + " --watch --kms-key-id alias/rds-export" + ROLE + " --cli-auto-prompt\r")
                .await("Enter runs it");
        String command = copied("aws command");
        assertTrue(command.startsWith("aws rds start-export-task --export-task-identifier eu-20"), command);
        assertTrue(command.contains(WRITTEN), command);
        assertTrue(
                command.endsWith(" --s3-bucket-name acme-shop-exports" + ROLE + " --kms-key-id alias/rds-export"
                        + " --s3-prefix='-p/my bucket' --export-only shop stock --region us-west-2"),
                command);
        person.await("\nLeft out, since the AWS CLI has no such option: --watch.\n");
        assertTrue(copied("--cli-input-json").contains("\"ExportOnly\": [\"shop\", \"stock\"]}' --region us-west-2"));
        assertEquals(
                "start-export-task --export-task-identifier eu-${now:yyyy} --source-arn latest:shop"
                        + " --s3-prefix=-p/'my bucket' --watch --kms-key-id alias/rds-export" + ROLE
                        + " --s3-bucket-name acme-shop-exports --export-only shop stock --region us-west-2",
                copied("script line"));
    }

    @Test
    void aQuestionKeepsHowItsPagesAreCut() {
        String pages = " --page-size 20 --max-items 3";
        person.type("describe-db-snapshots --no-include-public" + pages + " --cli-auto-prompt # all\r")
                .await("Enter runs it");
        assertEquals(
                "aws rds describe-db-snapshots --no-include-public" + pages + " --region us-west-2",
                copied("aws command"));
        assertEquals(
                "aws rds describe-db-snapshots --cli-input-json '{\"IncludePublic\": false}'" + pages
                        + " --region us-west-2",
                copied("--cli-input-json"));
        assertEquals(
                "describe-db-snapshots --no-include-public" + pages + " --region us-west-2 # all",
                copied("script line"));
    }

    @Test
    void whatDoesNotLookIntoTheAccountIsCopiedAsItStands() {
        person.type("auto-prompt ${B}\r").await("Esc back");
        assertEquals("auto-prompt 'my bucket'", copied("script line"));
    }

    /** What is in the clipboard then, without the address of the practice account, which is another one every time. */
    private static String copied(String form) {
        person.type(COPY).await("—— Copied as " + form);
        String line = CLIPBOARD
                .matcher(person.written())
                .results()
                .reduce((earlier, later) -> later)
                .map(sequence -> new String(Base64.getDecoder().decode(sequence.group(1)), StandardCharsets.UTF_8))
                .orElseThrow();
        boolean isOfAws = line.startsWith("aws ");
        assertEquals(isOfAws, ENDPOINT.matcher(line).find(), line);
        return ENDPOINT.matcher(line).replaceAll("");
    }
}
