package dev.rdsshell.shell.thirdparty;

import dev.rdsshell.shell.AssertableShell;
import dev.rdsshell.shell.Ended;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell against an account that somebody else wrote. Moto checks little and has every export complete at once. */
@ThirdPartyEndpoint("moto")
class MotoTest {
    private static String unique = "";

    private final Path home;
    private URI moto = URI.create("about:blank");

    MotoTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeAll
    static void makeAnAccount(URI moto) {
        unique = MotoAccount.in(moto).unique();
    }

    @BeforeEach
    void reachIt(URI address) {
        moto = address;
    }

    private Ended run(String... arguments) {
        return AssertableShell.in(home)
                .on(moto)
                .variable("AWS_ACCESS_KEY_ID", "testing")
                .variable("AWS_SECRET_ACCESS_KEY", "testing")
                .variable("AWS_DEFAULT_REGION", "us-west-2")
                .run(arguments)
                .showsNoTrace();
    }

    private Ended start(String task) {
        return run(
                "start-export-task",
                "--export-task-identifier",
                task,
                "--source-arn",
                MotoAccount.SOURCE,
                "--s3-bucket-name",
                unique,
                "--iam-role-arn",
                "arn:aws:iam::123456789012:role/" + unique,
                "--kms-key-id",
                "alias/" + unique);
    }

    private void started(String task, Consumer<String> then) {
        String identifier = unique + "-" + task;
        start(identifier).exits(0);
        then.accept(identifier);
    }

    @Test
    void anExportIsStarted() {
        start(unique + "-new")
                .exits(0)
                .prints("\"ExportTaskIdentifier\": \"" + unique + "-new\"")
                .prints(MotoAccount.SOURCE);
    }

    @Test
    void anIdentifierIsTakenOnce() {
        started("twice", task -> start(task).exits(254).printsNothing().says("(ExportTaskAlreadyExists"));
    }

    @Test
    void anExportIsDescribed() {
        started("seen", task -> run(
                        "describe-export-tasks",
                        "--export-task-identifier",
                        task,
                        "--query",
                        "ExportTasks[].[ExportTaskIdentifier, S3Bucket]",
                        "--output",
                        "text")
                .exits(0)
                .printsOnly(task + "\t" + unique + "\n"));
    }

    @Test
    void anUnknownExportIsAnErrorOfTheService() {
        run("describe-export-tasks", "--export-task-identifier", "nobody")
                .exits(254)
                .says("An error occurred (ExportTaskNotFound");
    }

    @Test
    void anExportIsCanceled() {
        started("stopped", task -> run(
                        "cancel-export-task", "--export-task-identifier", task, "--query", "Status", "--output", "text")
                .exits(0)
                .printsOnly("canceled\n"));
    }

    @Test
    void aStatusInLowerCaseEndsAWatchAtOnce() {
        started(
                "watched",
                task -> run("watch-progress", task).exits(0).printsNothing().says("COMPLETE"));
    }

    @Test
    void aCanceledExportEndsAWatchWithOne() {
        started("dropped", task -> {
            run("cancel-export-task", "--export-task-identifier", task).exits(0);
            run("watch-progress", task).exits(1).printsNothing().says("CANCELED");
        });
    }

    @Test
    void snapshotsAreListed() {
        run(
                        "describe-db-snapshots",
                        "--db-snapshot-identifier",
                        "moto-shop-snapshot",
                        "--query",
                        "DBSnapshots[].DBSnapshotArn",
                        "--output",
                        "text")
                .exits(0)
                .printsOnly(MotoAccount.SOURCE + "\n");
    }

    @Test
    void bucketsAreListedAndPlaced() {
        run("s3api", "list-buckets").exits(0).prints("\"" + unique + "\"");
        run("s3api", "get-bucket-location", "--bucket", unique).exits(0).prints("\"us-west-2\"");
        run("s3api", "head-bucket", "--bucket", unique).exits(0);
        run("s3api", "list-objects-v2", "--bucket", unique).exits(0);
    }

    @Test
    void keysAreListedAndDescribed() {
        run("kms", "list-keys").exits(0).prints("\"KeyArn\"");
        run("kms", "list-aliases").exits(0).prints("\"alias/" + unique + "\"");
        run("kms", "describe-key", "--key-id", "alias/" + unique).exits(0).prints("\"Enabled\": true");
        run("kms", "describe-key", "--key-id", "alias/nobody").exits(254).says("(NotFoundException)");
    }

    @Test
    void rolesAreListedAndShown() {
        run("iam", "list-roles").exits(0).prints("\"" + unique + "\"");
        run("iam", "get-role", "--role-name", unique).exits(0).prints("\"RoleName\": \"" + unique + "\"");
        run("iam", "get-role", "--role-name", "nobody").exits(254).says("(NoSuchEntity)");
    }

    @Test
    void theIdentityIsTold() {
        run("sts", "get-caller-identity", "--query", "Account").exits(0).printsOnly("\"123456789012\"\n");
    }
}
