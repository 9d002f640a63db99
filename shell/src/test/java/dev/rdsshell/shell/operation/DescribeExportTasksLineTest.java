package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.Filter;

class DescribeExportTasksLineTest {
    private static final String DESCRIBE = "describe-export-tasks";

    private final Desk desk = new Desk();

    private List<Filter> filters(String... words) {
        String[] line = new String[words.length + 1];
        line[0] = "--filters";
        System.arraycopy(words, 0, line, 1, words.length);
        page("");
        return ((DescribeExportTasksRequest) desk.request(DESCRIBE, line)).filters();
    }

    private void page(String marker, String... identifiers) {
        desk.calls.described.add(DescribeExportTasksResponse.builder()
                .marker(marker.isEmpty() ? null : marker)
                .exportTasks(List.of(identifiers).stream()
                        .map(id -> ExportTask.builder().exportTaskIdentifier(id).build())
                        .toList())
                .build());
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    @Test
    void filtersAreWrittenInShorthand() {
        assertEquals(
                List.of(filter("s3-bucket", "a"), filter("status", "x", "y")),
                filters("Name=s3-bucket,Values=a", "Name=status,Values=x,y"));
    }

    @Test
    void shorthandKnowsQuotesEscapesAndBlanks() {
        assertEquals(
                List.of(filter("s3 bucket", "a \"b", "c,d")), filters("Name = \"s3 bucket\" , Values='a \"b', c\\,d "));
    }

    @Test
    void shorthandKnowsListsInBrackets() {
        assertEquals(List.of(filter("n", "a", "b c")), filters("Values=[a,\"b c\"],Name=n"));
    }

    @Test
    void anEmptyValueInShorthandIsAnEmptyText() {
        assertEquals(List.of(filter("n", "")), filters("Name=n,Values="));
    }

    @Test
    void shorthandReadsAFileForOneValue() {
        desk.file("n.txt", "status");
        assertEquals(List.of(filter("status", "v")), filters("Name@=file://n.txt,Values=v"));
    }

    /** In the AWS CLI that is no mistake in the line either. */
    @Test
    void aFileWithinShorthandThatIsNotThereEndsWith255() {
        Failure failure = desk.problems("describe-export-tasks", "--filters", "Name@=file://missing,Values=v")
                .get(0)
                .failure();
        assertEquals(255, failure.exitCode());
        assertEquals("--filters file://missing cannot be read: there is no such file.", failure.message());
    }

    @Test
    void filtersMayBeJsonOneByOneOrAsAList() {
        List<Filter> two = List.of(filter("n", "v"), filter("m", "w"));
        assertEquals(two, filters("{\"Name\":\"n\",\"Values\":[\"v\"]}", "{\"Name\":\"m\",\"Values\":[\"w\"]}"));
        desk.calls.sent.clear();
        assertEquals(two, filters("[{\"Name\":\"n\",\"Values\":[\"v\"]},{\"Name\":\"m\",\"Values\":[\"w\"]}]"));
    }

    @Test
    void brokenShorthandIsShownWithItsPlace() {
        assertEquals(
                List.of("--filters is not valid shorthand: '=' is missing:\nabc\n   ^"),
                desk.messages(DESCRIBE, "--filters", "abc"));
        assertEquals(
                List.of("--filters is not valid shorthand: a value is missing:\nName=q,Values=a,\n                ^"),
                desk.messages(DESCRIBE, "--filters", "Name=q,Values=a,"));
    }

    @Test
    void membersThatAreMissingUnknownOrWrongAreNamedWithTheirPlace() {
        assertEquals(List.of("Filters[0]: Values is missing."), desk.messages(DESCRIBE, "--filters", "Name=n"));
        assertEquals(
                List.of(
                        "Filters[0]: Name is missing.",
                        "Filters[0]: Values is missing.",
                        "Filters[0]: name is unknown."),
                desk.messages(DESCRIBE, "--filters", "name=n"));
        assertEquals(
                List.of("Filters[0].Name must be text, but is a structure: {a: b}."),
                desk.messages(DESCRIBE, "--filters", "Name={a=b},Values=c"));
        assertEquals(
                List.of("Filters[0].Values must be a list, but is a text: v."),
                desk.messages(DESCRIBE, "--filters", "[{\"Name\":\"n\",\"Values\":\"v\"}]"));
    }

    @Test
    void anUnknownParameterOfAnInputIsRefused() {
        assertEquals(List.of("Foo is unknown."), desk.messages(DESCRIBE, "--cli-input-json", "{\"Foo\":1}"));
    }

    @Test
    void allPagesAreFollowed() {
        page("3", "a", "b");
        page("", "c");
        assertEquals(
                "[\n    \"a\",\n    \"b\",\n    \"c\"\n]\n",
                desk.run(DESCRIBE, "--query", "ExportTasks[].ExportTaskIdentifier"));
        assertEquals("3", ((DescribeExportTasksRequest) desk.calls.sent.get(1)).marker());
    }

    @Test
    void theFirstPageIsEnoughWithNoPaginateAndShowsItsMarker() {
        page("3", "a");
        assertTrue(desk.run(DESCRIBE, "--no-paginate").contains("\"Marker\": \"3\""));
    }

    @Test
    void maxItemsCutsAndSaysHowToGoOn() {
        page("", "a", "b");
        assertEquals(
                "[\n    \"eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==\",\n    1\n]\n",
                desk.run(DESCRIBE, "--max-items", "1", "--query", "[NextToken,length(ExportTasks)]"));
    }

    @Test
    void aPageSizeIsSentAndHasAMinimum() {
        page("");
        assertEquals(20, ((DescribeExportTasksRequest) desk.request(DESCRIBE, "--page-size", "20")).maxRecords());
        assertEquals(List.of("MaxRecords must be at least 20, but is 5."), desk.messages(DESCRIBE, "--page-size", "5"));
        assertEquals(
                List.of("MaxRecords must be at least 20, but is 5."), desk.messages(DESCRIBE, "--max-records", "5"));
    }

    @Test
    void aHiddenNumberThatIsNoneEndsWith255() {
        assertEquals(
                255,
                desk.problems(DESCRIBE, "--max-records", "abc").get(0).failure().exitCode());
    }

    @Test
    void onePageDoesNotGoWithOptionsThatCutPages() {
        assertEquals(
                List.of("A single page does not go with --starting-token, --max-items."),
                desk.messages(DESCRIBE, "--no-paginate", "--max-items", "1", "--starting-token", "x"));
        assertEquals(
                List.of("A single page does not go with --max-items."),
                desk.messages(DESCRIBE, "--marker", "m", "--max-items", "1"));
        assertEquals(
                252,
                desk.problems(DESCRIBE, "--cli-input-json", "{\"MaxRecords\":20}", "--max-items", "1")
                        .get(0)
                        .failure()
                        .exitCode());
    }

    @Test
    void anInputMayHoldWhatThePagingOptionsHold() {
        page("", "a", "b");
        assertEquals(
                "[\n    \"a\"\n]\n",
                desk.run(
                        DESCRIBE,
                        "--cli-input-json",
                        "{\"PaginationConfig\":{\"MaxItems\":1}}",
                        "--query",
                        "ExportTasks[].ExportTaskIdentifier"));
    }

    @Test
    void aStartingTokenGoesOnThere() {
        page("", "c");
        DescribeExportTasksRequest request =
                (DescribeExportTasksRequest) desk.request(DESCRIBE, "--starting-token", "eyJNYXJrZXIiOiAiMyJ9");
        assertEquals("3", request.marker());
    }

    @Test
    void noItemsAtAllAreWarnedAbout() {
        page("", "a");
        desk.run(DESCRIBE, "--max-items", "0");
        assertEquals(List.of("warning: --max-items 0 is not positive, so no item is shown."), desk.notices);
    }

    @Test
    void aStructureIsWrittenOutWithAllThatIsInIt() {
        assertEquals(
                List.of("ExportTaskIdentifier must be text, but is a structure: {b: [1, null, {c: x}]}."),
                desk.messages(
                        DESCRIBE, "--cli-input-json", "{\"ExportTaskIdentifier\":{\"b\":[1,null,{\"c\":\"x\"}]}}"));
    }

    @Test
    void withoutTheCheckAWholeNumberIsSentAsText(@TempDir Path folder) throws IOException {
        String line = "{\"ExportTaskIdentifier\":5}";
        assertEquals(
                List.of("ExportTaskIdentifier must be text, but is a number: 5."),
                desk.messages(DESCRIBE, "--cli-input-json", line));
        Path config = Files.writeString(folder.resolve("config"), "[default]\nparameter_validation = false\n");
        desk.variables.put("AWS_CONFIG_FILE", config.toString());
        page("");
        DescribeExportTasksRequest request =
                (DescribeExportTasksRequest) desk.request(DESCRIBE, "--cli-input-json", line);
        assertEquals("5", request.exportTaskIdentifier());
    }

    @Test
    void anItemLimitBelowZeroSaysWhatItDoes() {
        page("", "a", "b");
        desk.run(DESCRIBE, "--max-items", "-1");
        page("", "a", "b");
        desk.run(DESCRIBE, "--max-items", "0");
        assertEquals(
                List.of(
                        "warning: --max-items -1 is not positive, so the last of a page are left out.",
                        "warning: --max-items 0 is not positive, so no item is shown."),
                desk.notices);
    }

    @Test
    void aLineThatIsNotUnderstoodSaysAllTheSameWhatElseIsWrong() {
        desk.variables.put("AWS_DEFAULT_OUTPUT", "bad");
        List<String> messages = desk
                .allProblems(
                        DESCRIBE,
                        "--filters",
                        "x",
                        "--page-size",
                        "5",
                        "--query",
                        "foo[",
                        "--endpoint-url",
                        "bad",
                        "--bogus")
                .stream()
                .map(problem -> problem.failure().message())
                .toList();
        List<String> said =
                List.of("--query", "--endpoint-url", "--bogus", "--filters", "must be at least 20", "output type: bad");
        assertEquals(said.size(), messages.size(), messages::toString);
        for (int index = 0; index < said.size(); index++) {
            assertTrue(messages.get(index).contains(said.get(index)), messages::toString);
        }
    }

    @Test
    void aFormatOfTimestampsThatIsNoneComesBeforeAnOptionThatIsNone(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("config");
        Files.writeString(config, "[default]\ncli_timestamp_format = foo\n");
        desk.variables.put("AWS_CONFIG_FILE", config.toString());
        assertEquals(
                List.of(253, 252),
                desk.allProblems(DESCRIBE, "--bogus").stream()
                        .map(problem -> problem.failure().exitCode())
                        .toList());
    }

    @Test
    void aProfileThatIsNotThereHidesNothingThatIsWrongWithTheLineItself() {
        assertEquals(
                List.of(
                        "--filters is not valid shorthand: '=' is missing:\nabc\n   ^",
                        "The config profile (nope) could not be found",
                        "MaxRecords must be at least 20, but is 5."),
                desk.messages(DESCRIBE, "--filters", "abc", "--max-records", "5", "--profile", "nope"));
    }

    @Test
    void aFormNeedsNoProfile() {
        assertEquals(List.of(), desk.messages(DESCRIBE, "--generate-cli-skeleton", "--profile", "nope"));
        assertEquals(
                List.of("The config profile (nope) could not be found"),
                desk.messages(DESCRIBE, "--generate-cli-skeleton", "output", "--profile", "nope"));
    }

    @Test
    void aMissingRegionAndAWrongEndpointAreSaidOfALineThatIsNotUnderstood() {
        desk.variables.remove("AWS_REGION");
        assertEquals(
                List.of("Unknown option: --bogus", "You must specify a region.", "Invalid endpoint: http://a_b"),
                messages(desk.allProblems(DESCRIBE, "--bogus", "--endpoint-url", "http://a_b")));
    }

    @Test
    void aConfigurationFileThatCannotBeReadComesBeforeEverythingElse(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("config");
        Files.writeString(config, "[default\n");
        desk.variables.put("AWS_CONFIG_FILE", config.toString());
        String broken = "Unable to parse config file: " + config;
        String wrong = "MaxRecords must be at least 20, but is 5.";
        assertEquals(
                List.of(broken, "Unknown option: --bogus", wrong),
                messages(desk.allProblems(DESCRIBE, "--bogus", "--max-records", "5")));
        assertEquals(List.of(broken, wrong), desk.messages(DESCRIBE, "--max-records", "5"));
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(problem -> problem.failure().message()).toList();
    }

    @Test
    void aNumberHasNoMoreThan32Bits() {
        assertEquals(
                List.of("--max-records must be a whole number of 32 bits, but is \"2147483648\"."),
                desk.messages(DESCRIBE, "--max-records", "2147483648"));
        assertEquals(
                List.of("MaxRecords must be a whole number of 32 bits, but is a number: 2147483648."),
                desk.messages(DESCRIBE, "--cli-input-json", "{\"MaxRecords\":2147483648}"));
    }

    @Test
    void aFileIsReadInTheEncodingThatIsNamedAsForTheAwsCli() {
        desk.files.put("latin", new byte[] {'c', 'a', 'f', (byte) 0xE9});
        desk.files.put("marked", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'});
        assertEquals("caf\u00e9", identifierIn("latin", "latin_1"));
        assertEquals("caf\u00e9", identifierIn("latin", "iso8859_15"));
        assertEquals("a", identifierIn("marked", "utf-8-sig"));
        assertEquals("\uFEFFa", identifierIn("marked", "UTF_8"));
        desk.variables.put("AWS_CLI_FILE_ENCODING", "");
        assertEquals(
                List.of("AWS_CLI_FILE_ENCODING names an unknown encoding: ''."),
                desk.messages(DESCRIBE, "--export-task-identifier", "file://marked"));
    }

    @Test
    void aFileWithoutTheMarkThatItsEncodingNeedsIsNotReadInTheWrongOrder() {
        desk.files.put("unmarked", new byte[] {'a', 0});
        desk.files.put("marked", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        assertEquals("a", identifierIn("marked", "utf-16"));
        assertEquals("a", identifierIn("unmarked", "utf-16le"));
        desk.variables.put("AWS_CLI_FILE_ENCODING", "utf-16");
        assertEquals(
                List.of(
                        "--export-task-identifier file://unmarked does not begin with a byte order mark, as UTF-16 needs"
                                + " one."),
                desk.messages(DESCRIBE, "--export-task-identifier", "file://unmarked"));
    }

    private String identifierIn(String file, String encoding) {
        desk.variables.put("AWS_CLI_FILE_ENCODING", encoding);
        page("");
        desk.run(DESCRIBE, "--export-task-identifier", "file://" + file);
        return ((DescribeExportTasksRequest) desk.calls.sent.get(desk.calls.sent.size() - 1)).exportTaskIdentifier();
    }
}
