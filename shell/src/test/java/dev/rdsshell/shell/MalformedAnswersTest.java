package dev.rdsshell.shell;

import dev.rdsshell.shell.aws.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something between the program and AWS that answers every call with success, and with a page or nothing. */
class MalformedAnswersTest {
    private static final String MALFORMED = "Unable to parse the answer of ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"<html>502</html>", ""})
    void noCommandTakesThemForAnAnswer(String body) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(200, "text/html", body))) {
            refuses(server, "describe-export-tasks");
            refuses(server, "cancel-export-task", "--export-task-identifier", "my-export");
            refuses(server, "describe-db-snapshots");
            refuses(server, "sts", "get-caller-identity");
            refuses(server, "iam", "list-roles");
            refuses(server, "iam", "get-role", "--role-name", "ExportRole");
            refuses(server, "s3api", "list-buckets");
            refuses(server, "s3api", "get-bucket-location", "--bucket", "amzn-s3-demo-bucket");
            refuses(server, "expect-account", "123456789012");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>502</html>", ""})
    void aStartThatWasAnsweredSoMayHaveBegun(String body) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(200, "text/html", body))) {
            refuses(server, PracticeAccount.start("my-export"))
                    .says("The export may have started. To see whether it has: describe-export-tasks"
                            + " --export-task-identifier my-export");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>502</html>", ""})
    void statusAndTheCheckSayWhatIsNotKnown(String body) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(200, "text/html", body))) {
            shell(server).run("status").showsNoTrace().prints(MALFORMED);
            shell(server)
                    .typing(String.join(" ", PracticeAccount.start("my-export")))
                    .showsNoTrace()
                    .says(MALFORMED);
        }
    }

    @Test
    void theRightRootWithoutAnAnswerInItIsNone() throws IOException {
        String empty = "<DescribeExportTasksResponse><ResponseMetadata/></DescribeExportTasksResponse>";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, empty))) {
            refuses(server, "describe-export-tasks");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    void anAnswerThatIsNestedWithoutEndIsNone(int status) throws IOException {
        int depth = 100_000;
        String nested = "<DescribeExportTasksResponse><DescribeExportTasksResult>" + "<a>".repeat(depth)
                + "</a>".repeat(depth) + "</DescribeExportTasksResult></DescribeExportTasksResponse>";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(status, nested))) {
            shell(server)
                    .run("describe-export-tasks")
                    .exits(255)
                    .printsNothing()
                    .says(MALFORMED)
                    .showsNoTrace();
        }
    }

    private Ended refuses(ScriptedServer server, String... words) {
        return shell(server)
                .run(words)
                .exits(255)
                .printsNothing()
                .says(MALFORMED)
                .showsNoTrace();
    }

    private AssertableShell shell(ScriptedServer server) {
        return AssertableShell.in(home)
                .on(server.address())
                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                .variable("AWS_SECRET_ACCESS_KEY", "secret-of-test")
                .variable("AWS_DEFAULT_REGION", "us-west-2");
    }
}
