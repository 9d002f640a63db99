package dev.rdsshell.shell;

import dev.rdsshell.shell.aws.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times and numbers of an answer, which are shown as the AWS CLI 2.36 shows them, whatever the SDK makes of them. */
class ReceivedValuesTest {
    private static final String[] TIMES = {
        "describe-export-tasks", "--query", "ExportTasks[].SnapshotTime", "--output", "text"
    };
    private static final String[] PROGRESS = {
        "describe-export-tasks", "--query", "ExportTasks[].PercentProgress", "--output", "text"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:34:56.789Z, 2024-02-29T12:34:56.789000+00:00",
        "2026-11-20T10:00:00+02:00, 2026-11-20T10:00:00+02:00",
        "2026-11-20T10:00:00-0330, 2026-11-20T10:00:00-03:30",
        "2026-11-20T10:00:00.1234567891Z, 2026-11-20T10:00:00.123456+00:00",
        "2026-11-20T10:00Z, 2026-11-20T10:00:00+00:00",
        "20261120T100000Z, 2026-11-20T10:00:00+00:00",
        "2026-11-20T10:00:00, 2026-11-20T10:00:00",
        "2026-11-20 10:00, 2026-11-20T10:00:00",
        "2026-11-20, 2026-11-20T00:00:00",
        "' 2026-11-20T10:00:00Z ', 2026-11-20T10:00:00+00:00",
        "'Fri, 20 Nov 2026 10:00:00 GMT', 2026-11-20T10:00:00+00:00",
        "1700000000, 2023-11-14T22:13:20+00:00",
        "1700000000.5, 2023-11-14T22:13:20.500000+00:00"
    })
    void aTimeKeepsItsOffset(String received, String shown) throws IOException {
        try (ScriptedServer server = answering("<SnapshotTime>" + received + "</SnapshotTime>")) {
            shell(server).run(TIMES).printsOnly(shown + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00Z", "2026-11-20T24:00:00Z", "2026-11-20T10:00:60Z", "garbage", ""})
    void aTimeThatNoCalendarHasIsRefusedWithItsName(String received) throws IOException {
        try (ScriptedServer server = answering("<SnapshotTime>" + received + "</SnapshotTime>")) {
            shell(server)
                    .run(TIMES)
                    .exits(255)
                    .printsNothing()
                    .says("to the DescribeExportTasks operation: SnapshotTime is '" + received
                            + "', which is no point in time.\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:00.000Z", "2026-11-20T10:00:00+02:00", "2026-02-30T10:00:00Z", "garbage"})
    void onTheWireATimeIsWhatWasReceived(String received) throws IOException {
        try (ScriptedServer server = answering("<SnapshotTime>" + received + "</SnapshotTime>")) {
            shell(server)
                    .file(".aws/config", "[default]\ncli_timestamp_format = wire\n")
                    .run(TIMES)
                    .printsOnly(received + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-3, -3",
        "' 5 ', 5",
        "+5, 5",
        "05, 5",
        "1_0, 10",
        "2147483648, 2147483648",
        "99999999999999999999999, 99999999999999999999999"
    })
    void aNumberHasAnySize(String received, String shown) throws IOException {
        try (ScriptedServer server = answering("<PercentProgress>" + received + "</PercentProgress>")) {
            shell(server).run(PROGRESS).printsOnly(shown + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "5.0", ""})
    void whatIsNoNumberIsRefusedWithItsName(String received) throws IOException {
        try (ScriptedServer server = answering("<PercentProgress>" + received + "</PercentProgress>")) {
            shell(server)
                    .run(PROGRESS)
                    .exits(255)
                    .printsNothing()
                    .says("PercentProgress is '" + received + "', which is no whole number.\n");
        }
    }

    @Test
    void eachItemOfAListHasItsOwn() throws IOException {
        String tasks = "<SnapshotTime>2026-01-01T00:00:00+01:00</SnapshotTime></ExportTask><ExportTask>"
                + "<SnapshotTime>2026-01-01T00:00:00+02:00</SnapshotTime>";
        try (ScriptedServer server = answering(tasks)) {
            shell(server).run(TIMES).printsOnly("2026-01-01T00:00:00+01:00\t2026-01-01T00:00:00+02:00\n");
        }
    }

    @Test
    void aListOfAnAnswerInS3StandsInItsRoot() throws IOException {
        String list = "<ListBucketResult><Contents><Key>a</Key><LastModified>2026-01-01T00:00:00+01:00</LastModified>"
                + "<Size> 5000000000 </Size></Contents><Contents><Key>b</Key><Size>7</Size></Contents></ListBucketResult>";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, list))) {
            shell(server)
                    .run(
                            "s3api",
                            "list-objects-v2",
                            "--bucket",
                            "b",
                            "--query",
                            "Contents[].[LastModified, Size]",
                            "--output",
                            "text")
                    .printsOnly("2026-01-01T00:00:00+01:00\t5000000000\nNone\t7\n");
        }
    }

    @Test
    void aTimeInJsonIsTheNumberThatWasReceived() throws IOException {
        String key = "{\"KeyMetadata\":{\"KeyId\":\"k\",\"CreationDate\":1795356238.957801}}";
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.http(200, "application/x-amz-json-1.1", key))) {
            String[] line = {
                "kms", "describe-key", "--key-id", "k", "--query", "KeyMetadata.CreationDate", "--output", "text"
            };
            shell(server).run(line).printsOnly("2026-11-22T14:03:58.957801+00:00\n");
            shell(server)
                    .file(".aws/config", "[default]\ncli_timestamp_format = wire\n")
                    .run(line)
                    .printsOnly("1795356238.957801\n");
        }
    }

    private static ScriptedServer answering(String members) throws IOException {
        return new ScriptedServer(ScriptedServer.xml(
                200,
                "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks><ExportTask>" + members
                        + "</ExportTask></ExportTasks></DescribeExportTasksResult></DescribeExportTasksResponse>"));
    }

    private AssertableShell shell(ScriptedServer server) {
        return AssertableShell.in(home)
                .on(server.address())
                .variable("AWS_ACCESS_KEY_ID", "AKIDTEST")
                .variable("AWS_SECRET_ACCESS_KEY", "secret-of-test")
                .variable("AWS_DEFAULT_REGION", "us-west-2");
    }
}
