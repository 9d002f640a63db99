package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may not be looked up: one session, in which everything is looked up anew for each of them. */
class DeniedLookupsTest {
    private static final String PROMPT = "123456789012 us-west-2>";
    private static final String START = "start-export-task ";
    private static final String SOURCE =
            "--source-arn arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration";

    private static Sandbox sandbox;
    private static RealTerminal person;

    @BeforeAll
    static void sitDown(@TempDir Path home) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), delay -> {});
        ShellProgram program = new ShellProgram(home);
        person = program.on(sandbox, 120, 40).start(program.command()).awaitAtEnd(PROMPT);
    }

    @BeforeEach
    void forgetWhatWasLookedUp() {
        sandbox.faults().clear();
        person.type("\003\003refresh\r\f")
                .awaitScreen(
                        "an empty screen",
                        screen -> screen.endsWith(PROMPT)
                                && screen.strip().lines().count() == 1);
    }

    @AfterAll
    static void leave() throws IOException {
        person.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "--source-arn, rds, DescribeDBSnapshots, rds:DescribeDBSnapshots",
        "--source-arn, rds, DescribeDBClusterSnapshots, rds:DescribeDBClusterSnapshots",
        "--source-arn, rds, DescribeDBClusters, rds:DescribeDBClusters",
        "--source-arn, rds, DescribeExportTasks, rds:DescribeExportTasks",
        "--export-task-identifier, rds, DescribeExportTasks, rds:DescribeExportTasks",
        "--s3-bucket-name, s3, ListBuckets, s3:ListAllMyBuckets",
        "--s3-bucket-name acme-shop-exports --s3-prefix, s3, ListObjectsV2, s3:ListBucket",
        "--iam-role-arn, iam, ListRoles, iam:ListRoles",
        "--kms-key-id, kms, ListAliases, kms:ListAliases",
        "--kms-key-id, kms, ListKeys, kms:ListKeys",
        "--kms-key-id, kms, DescribeKey, kms:DescribeKey",
        SOURCE + " --export-only, s3, GetObject, s3:GetObject",
        SOURCE + " --export-only, rds, DescribeDBInstances, rds:DescribeDBInstances",
    })
    void whatMayNotBeLookedUpIsNamed(String option, String service, String operation, String action) {
        sandbox.faults().add(FaultRule.always(service, operation, Effect.Refuse.accessDenied(action)));
        person.type(START + option + " \t")
                .awaitScreen(
                        "the denied action",
                        screen -> lastRow(screen).startsWith("AccessDenied: " + action)
                                || lastRow(screen).contains(" · AccessDenied: " + action));
        person.type("abc")
                .awaitScreen("the letters", screen -> screen.replace("\n", "").contains(option + " abc"));
    }

    private static String lastRow(String screen) {
        return screen.substring(screen.lastIndexOf('\n') + 1);
    }
}
