package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

class StartExportTaskLineTest {
    private static final String START = "start-export-task";
    private static final List<String> REQUIRED = List.of(
            "--export-task-identifier", "my-export",
            "--source-arn", "arn:source",
            "--s3-bucket-name", "bucket",
            "--iam-role-arn", "arn:role",
            "--kms-key-id", "alias/key");
    private static final StartExportTaskRequest REQUEST = StartExportTaskRequest.builder()
            .exportTaskIdentifier("my-export")
            .sourceArn("arn:source")
            .s3BucketName("bucket")
            .iamRoleArn("arn:role")
            .kmsKeyId("alias/key")
            .build();

    private final Desk desk = new Desk();

    private static String[] with(String... more) {
        List<String> words = new ArrayList<>(REQUIRED);
        words.addAll(Arrays.asList(more));
        return words.toArray(String[]::new);
    }

    @Test
    void theRequestHoldsWhatTheLineGives() {
        assertEquals(REQUEST, desk.request(START, with()));
        assertEquals("us-west-2", desk.calls.connections.get(0).region().orElseThrow());
    }

    @Test
    void optionsThatMayBeLeftOutAreSentWhenGiven() {
        assertEquals(
                REQUEST.toBuilder().s3Prefix("p/q").exportOnly("db.a", "db.b").build(),
                desk.request(START, with("--s3-prefix", "p/q", "--export-only", "db.a", "db.b")));
    }

    @Test
    void theAnswerIsShownInModelOrderWithPythonsTimes() {
        desk.calls.started = StartExportTaskResponse.builder()
                .status("STARTING")
                .exportTaskIdentifier("my-export")
                .exportOnly(List.of())
                .snapshotTime(Instant.parse("2024-02-29T12:34:56.789Z"))
                .taskStartTime(Instant.parse("2024-02-29T12:34:56Z"))
                .percentProgress(0)
                .build();
        assertEquals("""
                {
                    "ExportTaskIdentifier": "my-export",
                    "ExportOnly": [],
                    "SnapshotTime": "2024-02-29T12:34:56.789000+00:00",
                    "TaskStartTime": "2024-02-29T12:34:56+00:00",
                    "Status": "STARTING",
                    "PercentProgress": 0
                }
                """, desk.run(START, with()));
    }

    @Test
    void whereDefaultsDependOnAProfileThatIsNotThereNothingIsCalledMissing() {
        desk.session = Desk.sessionWithDefaults();
        assertEquals(
                List.of("The config profile (nope) could not be found"),
                desk.messages(START, "--source-arn", "x", "--profile", "nope"));
        desk.session = Session.clean();
        assertEquals(
                List.of(
                        "Missing: --export-task-identifier, --s3-bucket-name, --iam-role-arn, --kms-key-id.",
                        "The config profile (nope) could not be found"),
                desk.messages(START, "--source-arn", "x", "--profile", "nope"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertEquals(
                List.of("Missing: --export-task-identifier, --s3-bucket-name, --iam-role-arn, --kms-key-id."),
                desk.messages(START, "--source-arn", "x"));
    }

    @Test
    void whatIsMissingComesBeforeWhatIsUnknown() {
        assertEquals(
                "Missing: --export-task-identifier, --source-arn, --s3-bucket-name, --iam-role-arn, --kms-key-id.",
                desk.messages(START, "--bogus").get(0));
    }

    @Test
    void oneWordThatBeginsWithABracketIsAJsonList() {
        assertEquals(
                REQUEST.toBuilder().exportOnly("a", "b c").build(),
                desk.request(START, with("--export-only", " [\"a\",\"b c\"]")));
    }

    @Test
    void bracketsAmongSeveralWordsAreTexts() {
        assertEquals(
                REQUEST.toBuilder().exportOnly("[\"a\"]", "c").build(),
                desk.request(START, with("--export-only", "[\"a\"]", "c")));
    }

    @Test
    void bracesAndCommasInAListOfTextsAreTexts() {
        assertEquals(
                REQUEST.toBuilder().exportOnly("{\"a\":1}").build(),
                desk.request(START, with("--export-only", "{\"a\":1}")));
    }

    @Test
    void anEmptyListIsSentAsSuch() {
        StartExportTaskRequest sent = (StartExportTaskRequest) desk.request(START, with("--export-only"));
        assertTrue(sent.hasExportOnly());
        assertEquals(List.of(), sent.exportOnly());
    }

    @Test
    void brokenJsonIsRefused() {
        assertTrue(desk.messages(START, with("--export-only", "[bad"))
                .get(0)
                .startsWith("--export-only is not valid JSON: "));
    }

    @Test
    void anItemOfTheWrongTypeIsRefusedWithItsPlace() {
        assertEquals(
                List.of("ExportOnly[1] must be text, but is a number: 1."),
                desk.messages(START, with("--export-only", "[\"a\",1]")));
    }

    @Test
    void aValueMayStandInAFile() {
        desk.file("id.txt", "my-export");
        desk.variables.put("NAME", "id");
        assertEquals(REQUEST, desk.request(START, with("--export-task-identifier", "file://${NAME}.txt")));
    }

    @Test
    void aFileOfPlainTextIsNoList() {
        desk.file("words.txt", "one two\n");
        desk.file("list.json", "[\"a\",\"b\"]");
        assertEquals(
                List.of("--export-only file://words.txt holds no list."),
                desk.messages(START, with("--export-only", "file://words.txt")));
        assertEquals(
                REQUEST.toBuilder().exportOnly("a", "b").build(),
                desk.request(START, with("--export-only", "file://list.json")));
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals(
                List.of("--s3-prefix file://missing.txt cannot be read: there is no such file."),
                desk.messages(START, with("--s3-prefix", "file://missing.txt")));
    }

    @Test
    void bytesAreNoText() {
        desk.file("ok.txt", "x");
        assertEquals(
                List.of("S3Prefix must be text, but is bytes."),
                desk.messages(START, with("--s3-prefix", "fileb://ok.txt")));
    }

    @Test
    void theEncodingOfFilesCanBeSet() {
        desk.files.put("latin.txt", new byte[] {'c', 'a', 'f', (byte) 0xE9});
        assertEquals(
                List.of("--s3-prefix file://latin.txt holds bytes that are no text in UTF-8."),
                desk.messages(START, with("--s3-prefix", "file://latin.txt")));
        desk.variables.put("AWS_CLI_FILE_ENCODING", "latin1");
        assertEquals(
                REQUEST.toBuilder().s3Prefix("café").build(),
                desk.request(START, with("--s3-prefix", "file://latin.txt")));
    }

    @Test
    void anInputFileGivesWhatTheLineLeavesOutAndTheLineWins() {
        desk.file("in.json", """
                {"ExportTaskIdentifier": "other", "SourceArn": "arn:source", "S3BucketName": "bucket",
                 "IamRoleArn": "arn:role", "KmsKeyId": "alias/key", "ExportOnly": ["x", "y"]}
                """);
        assertEquals(
                REQUEST.toBuilder().exportOnly("x", "y").build(),
                desk.request(START, "--cli-input-json", "file://in.json", "--export-task-identifier", "my-export"));
    }

    @Test
    void anInputOfYamlHasTheTypesOfYaml12() {
        assertEquals(
                List.of(
                        "S3BucketName must be text, but is a number: 12.",
                        "IamRoleArn must be text, but is null.",
                        "KmsKeyId must be text, but is a number: 31.",
                        "ExportOnly[1] must be text, but is a number: 1.0.",
                        "ExportOnly[2] must be text, but is a truth value: true."),
                desk.messages(
                        START,
                        "--cli-input-yaml",
                        "{ExportTaskIdentifier: yes, SourceArn: no, S3BucketName: 012, IamRoleArn: ~, KmsKeyId: 0x1F,"
                                + " ExportOnly: [on, 1.0, true]}"));
    }

    @Test
    void halfACharacterIsNotSentAsAnother() {
        assertEquals(
                List.of("S3Prefix holds half of a character, \\ud83d."),
                desk.messages(
                        START,
                        "--cli-input-json",
                        "{\"ExportTaskIdentifier\":\"x\",\"SourceArn\":\"s\",\"S3BucketName\":\"b\",\"IamRoleArn\":\"r\","
                                + "\"KmsKeyId\":\"\\ud83d\\ude00\",\"S3Prefix\":\"a\\ud83d\"}"));
    }

    @Test
    void allErrorsOfAnInputAreSaidAtOnce() {
        assertEquals(
                List.of(
                        "ExportTaskIdentifier is missing.",
                        "IamRoleArn is missing.",
                        "KmsKeyId is missing.",
                        "Foo is unknown.",
                        "S3BucketName must be text, but is a list: [x].",
                        "ExportOnly must be a list, but is a text: abc."),
                desk.messages(
                        START,
                        "--cli-input-json",
                        "{\"Foo\": 1, \"SourceArn\": \"s\", \"S3BucketName\": [\"x\"], \"ExportOnly\": \"abc\"}"));
    }

    @Test
    void anInputThatIsNoObjectIsRefused() {
        assertEquals(
                List.of("--cli-input-json must hold parameters by name, but is a list: []."),
                desk.messages(START, "--cli-input-json", "[]"));
        assertEquals(
                List.of("--cli-input-json must hold parameters by name, but is null."),
                desk.messages(START, "--cli-input-json", "null"));
    }

    @Test
    void onlyOneInputMayBeGiven() {
        assertEquals(
                List.of("--cli-input-json and --cli-input-yaml exclude each other."),
                desk.messages(START, "--cli-input-json", "{}", "--cli-input-yaml", "{}"));
    }

    @Test
    void withTheEqualsSignAnInputDoesNotRelaxWhatIsRequired() {
        assertEquals(
                List.of("Missing: --export-task-identifier, --source-arn, --s3-bucket-name, --iam-role-arn,"
                        + " --kms-key-id."),
                desk.messages(START, "--cli-input-json={}"));
    }

    @Test
    void aFormThatIsAskedForWithTheEqualsSignDoesNotRelaxWhatIsRequired() {
        assertEquals(
                List.of("Missing: --export-task-identifier, --source-arn, --s3-bucket-name, --iam-role-arn,"
                        + " --kms-key-id."),
                desk.messages(START, "--generate-cli-skeleton=input"));
    }

    @Test
    void aWrongFunctionIsRefusedBeforeTheCallWithTheExitCodeThatItHasAfterIt() {
        List<Problem> problems = desk.problems(START, with("--query", "length(@, @)"));
        assertEquals(255, problems.get(0).failure().exitCode());
        assertEquals(
                "--query cannot work: Expected 1 argument for function length(), received 2",
                problems.get(0).failure().message());
        assertEquals(List.of(), desk.calls.sent);
    }

    @Test
    void aWrongFunctionOrOutputComesAfterWrongParameters() {
        desk.variables.put("AWS_DEFAULT_OUTPUT", "xml");
        assertEquals(
                List.of("ExportOnly[0] must be text, but is a number: 1.", "Unknown output type: xml"),
                desk.messages(START, with("--export-only", "[1]", "--query", "nofunc()")));
    }

    @Test
    void aDefaultFillsWhatNothingElseGivesAndIsSaid() {
        desk.session = Desk.sessionWithDefaults();
        desk.defaults = List.of(
                new DefaultFilling.Fill("--s3-bucket-name", List.of("bucket"), "123456789012 us-west-2"),
                new DefaultFilling.Fill("--kms-key-id", List.of("other"), "123456789012 us-west-2"));
        List<String> words = new ArrayList<>(REQUIRED);
        words.subList(4, 6).clear();
        assertEquals(REQUEST, desk.request(START, words.toArray(String[]::new)));
        assertEquals(List.of("using --s3-bucket-name bucket (default for 123456789012 us-west-2)"), desk.notices);
        assertEquals(
                new Filled("--s3-bucket-name", "bucket", Filled.Origin.DEFAULT),
                desk.ready(START, words.toArray(String[]::new)).values().get(2));
    }

    @Test
    void withoutARegionNothingIsSent() {
        desk.variables.remove("AWS_REGION");
        assertEquals(253, desk.problems(START, with()).get(0).failure().exitCode());
    }

    @Test
    void aWrongOutputOfTheEnvironmentIsRefusedBeforeTheCall() {
        desk.variables.put("AWS_DEFAULT_OUTPUT", "xml");
        assertEquals(List.of("Unknown output type: xml"), desk.messages(START, with()));
        assertEquals(List.of(), desk.calls.sent);
    }

    @Test
    void aValueKnowsWhereItCameFrom() {
        assertEquals(
                new Filled("--export-only", "a b", Filled.Origin.LINE),
                desk.ready(START, with("--export-only", "a", "b")).values().get(5));
    }
}
