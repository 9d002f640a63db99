package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One test for each option of {@code start-export-task} that says what is exported and how the answer looks, by the
 * option's name. {@link StartExportTaskConnectionTest} has those that say how the service is reached.
 */
class StartExportTaskOptionsTest {
    private static final String TASK = "my-s3-export";
    private static final String SOURCE = "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test";
    private static final String OTHER_SOURCE = "arn:aws:rds:us-west-2:123456789012:snapshot:shop-archive-003";
    private static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff";
    private static final String ROLE = "arn:aws:iam::123456789012:role/service-role/ExportRole";

    private final Path home;
    private final PracticeAccount account = new PracticeAccount();
    private final AssertableShell shell;

    StartExportTaskOptionsTest(@TempDir Path home) {
        this.home = home;
        shell = account.shell(home);
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    /** The documented example with more behind it; of an option that is given twice the last one counts. */
    private Ended start(String... more) {
        return shell.run(words(more));
    }

    private static String[] words(String... more) {
        List<String> words = new ArrayList<>(List.of(PracticeAccount.start(TASK)));
        words.addAll(Arrays.asList(more));
        return words.toArray(String[]::new);
    }

    /** What the account says about a task afterwards. */
    private String kept(String task, String member) {
        return shell.run(
                        "describe-export-tasks",
                        "--export-task-identifier",
                        task,
                        "--query",
                        "ExportTasks[0]." + member,
                        "--output",
                        "text")
                .exits(0)
                .out()
                .strip();
    }

    private void nothingIsStarted() {
        shell.run("describe-export-tasks", "--export-task-identifier", TASK)
                .exits(254)
                .says("ExportTaskNotFound");
    }

    @Test
    void exportTaskIdentifier() {
        start("--export-task-identifier", "other-name").exits(0).prints("\"ExportTaskIdentifier\": \"other-name\"");
        assertEquals(SOURCE, kept("other-name", "SourceArn"));
    }

    @Test
    void sourceArn() {
        start("--source-arn", OTHER_SOURCE).exits(0);
        assertEquals(OTHER_SOURCE, kept(TASK, "SourceArn"));
        start("--source-arn", SOURCE + "-missing").exits(254).says("DBSnapshotNotFound");
    }

    @Test
    void s3BucketName() {
        start().exits(0);
        assertEquals("amzn-s3-demo-bucket", kept(TASK, "S3Bucket"));
        start("--s3-bucket-name", "no-such-bucket", "--export-task-identifier", "second", "--source-arn", OTHER_SOURCE)
                .exits(254)
                .says("InvalidS3BucketFault");
    }

    @Test
    void iamRoleArn() {
        start().exits(0);
        assertEquals(ROLE, kept(TASK, "IamRoleArn"));
        start(
                        "--iam-role-arn",
                        "arn:aws:iam::123456789012:role/nobody",
                        "--export-task-identifier",
                        "second",
                        "--source-arn",
                        OTHER_SOURCE)
                .exits(254)
                .says("IamRoleNotFound");
    }

    @Test
    void kmsKeyId() {
        start().exits(0);
        assertEquals(KEY, kept(TASK, "KmsKeyId"));
        start("--kms-key-id", "alias/nothing", "--export-task-identifier", "second", "--source-arn", OTHER_SOURCE)
                .exits(254)
                .says("KMSKeyNotAccessibleFault");
    }

    @Test
    void s3Prefix() {
        start("--s3-prefix", "2026/november").exits(0);
        assertEquals("2026/november", kept(TASK, "S3Prefix"));
    }

    @Test
    void exportOnly() {
        start("--export-only", "shop.orders", "shop.customers").exits(0);
        assertEquals("shop.orders\tshop.customers", kept(TASK, "ExportOnly"));
    }

    @Test
    void cliInputJson() {
        shell.file("export.json", """
                {"ExportTaskIdentifier": "from-a-file", "SourceArn": "%s", "S3BucketName": "amzn-s3-demo-bucket",
                 "IamRoleArn": "%s", "KmsKeyId": "%s", "S3Prefix": "of-the-file"}
                """.formatted(SOURCE, ROLE, KEY))
                .run("start-export-task", "--cli-input-json", "file://export.json", "--s3-prefix", "of-the-line")
                .exits(0);
        assertEquals(SOURCE, kept("from-a-file", "SourceArn"));
        assertEquals("of-the-line", kept("from-a-file", "S3Prefix"));
        start("--cli-input-json", "{").exits(252).says("--cli-input-json");
    }

    @Test
    void cliInputYaml() {
        shell.file("export.yaml", """
                ExportTaskIdentifier: from-a-file
                SourceArn: %s
                S3BucketName: amzn-s3-demo-bucket
                IamRoleArn: %s
                KmsKeyId: %s
                ExportOnly: [shop.orders]
                """.formatted(SOURCE, ROLE, KEY))
                .run("start-export-task", "--cli-input-yaml", "file://export.yaml")
                .exits(0);
        assertEquals("shop.orders", kept("from-a-file", "ExportOnly"));
        start("--cli-input-yaml", "a: 1", "--cli-input-json", "{}").exits(252);
    }

    @Test
    void generateCliSkeleton() {
        start("--generate-cli-skeleton").exits(0).prints("    \"ExportOnly\": [\n        \"\"\n    ]\n}\n");
        start("--generate-cli-skeleton", "yaml-input").exits(0).prints("ExportTaskIdentifier: ''  # [REQUIRED] ");
        start("--generate-cli-skeleton", "output").exits(0).prints("\"FailureCause\": \"FailureCause\"");
        nothingIsStarted();
    }

    @Test
    void debug() {
        start().exits(0).neverSays("StartExportTask");
        start("--debug", "--export-task-identifier", "second", "--source-arn", OTHER_SOURCE)
                .exits(0)
                .says("StartExportTask")
                .says("ExportTaskIdentifier=second")
                .says("200")
                .neverSays(account.sandbox().secretAccessKey());
    }

    @Test
    void output() {
        start("--output", "text", "--query", "[Status,S3Bucket]")
                .exits(0)
                .printsOnly("STARTING\tamzn-s3-demo-bucket\n");
        start("--output", "table", "--generate-cli-skeleton", "output").prints("+-------------------------+");
        for (String form : List.of("json", "text", "table", "yaml", "yaml-stream", "off")) {
            shell.run("describe-export-tasks", "--output", form, "--export-task-identifier", TASK)
                    .exits(0);
        }
        start("--output", "xml", "--export-task-identifier", "second").exits(252);
    }

    @Test
    void query() {
        start("--query", "Status").exits(0).printsOnly("\"STARTING\"\n");
        start("--query", "Status[").exits(252).says("--query");
    }

    @Test
    void color() {
        start("--output", "table", "--color", "on").exits(0).prints("\u001b[1m\u001b[34m");
        start("--generate-cli-skeleton", "output", "--output", "table", "--color", "off")
                .exits(0)
                .prints("|  Status                 |  Status                |\n");
        start("--color", "green").exits(252).says("green");
    }

    @Test
    void version() {
        start("--version").exits(0).printsOnly(Version.line() + "\n");
        nothingIsStarted();
    }

    @Test
    void cliBinaryFormat() {
        start("--cli-binary-format", "hex").exits(252).says("--cli-binary-format");
        nothingIsStarted();
        start("--cli-binary-format", "raw-in-base64-out").exits(0);
    }

    @Test
    void noCliPager() throws IOException {
        Path paged = home.resolve("paged");
        shell.variable("AWS_PAGER", "sh -c 'cat > " + paged + "'");
        shell.atTerminal(words()).exits(0).printsNothing();
        assertTrue(Files.readString(paged).contains("\"my-s3-export\""));

        Files.delete(paged);
        shell.atTerminal("describe-export-tasks", "--export-task-identifier", TASK, "--no-cli-pager")
                .exits(0)
                .prints("\"my-s3-export\"");
        assertFalse(Files.exists(paged));
    }

    @Test
    void cliAutoPrompt() {
        start("--cli-auto-prompt", "--no-cli-auto-prompt").exits(252).says("--cli-auto-prompt");
        nothingIsStarted();
    }

    @Test
    void noCliAutoPrompt() {
        shell.variable("AWS_CLI_AUTO_PROMPT", "on");
        start("--no-cli-auto-prompt").exits(0).prints("\"my-s3-export\"");
    }
}
