package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.JsonLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestOptionsTest {
    private static final String SNAPSHOTS = "describe-db-snapshots";

    private final Desk desk = new Desk();

    @Test
    void aValueThatBeginsWithADashStandsBehindAnEqualsSign() {
        assertEquals(List.of("--export-task-identifier=-x"), members("cancel-export-task", "--export-task-id=-x"));
        assertEquals(
                List.of("--export-task-identifier 'a b'"), members("cancel-export-task", "--export-task-id", "a b"));
    }

    @Test
    void aSwitchThatIsOffHasItsOtherName() {
        assertEquals(List.of("--no-include-public"), members(SNAPSHOTS, "--no-include-public"));
        assertEquals(List.of("--include-public"), members(SNAPSHOTS, "--no-include-public", "--include-public"));
    }

    @Test
    void aFileIsWrittenOut() {
        desk.file("name.txt", "orders-7");
        desk.file("filters.json", "[{\"Name\": \"engine\", \"Values\": [\"mysql\"]}]");
        assertEquals(
                List.of(
                        "--db-snapshot-identifier orders-7",
                        "--filters '[{\"Name\": \"engine\", \"Values\": [\"mysql\"]}]'"),
                members(SNAPSHOTS, "--db-snapshot-identifier", "file://name.txt", "--filters", "file://filters.json"));
    }

    @Test
    void shorthandStaysAsItWasWritten() {
        assertEquals(
                List.of("--filters Name=engine,Values=mysql Name=db-instance-id,Values=shop"),
                members(SNAPSHOTS, "--filters", "Name=engine,Values=mysql", "Name=db-instance-id,Values=shop"));
    }

    @Test
    void aListWhoseItemsLookLikeSomethingElseIsJson() {
        assertEquals("--export-only shop.public stock", exportOnly("shop.public", "stock"));
        assertEquals("--export-only shop.public stock", exportOnly("[\"shop.public\", \"stock\"]"));
        assertEquals("--export-only '[\"-x\", \"stock\"]'", exportOnly("[\"-x\", \"stock\"]"));
    }

    private String exportOnly(String... values) {
        String required =
                "--export-task-identifier a --source-arn b --s3-bucket-name c --iam-role-arn d --kms-key-id e";
        List<String> words = new ArrayList<>(List.of(required.split(" ")));
        words.add("--export-only");
        words.addAll(List.of(values));
        List<String> members = members("start-export-task", words.toArray(String[]::new));
        return members.get(members.size() - 1);
    }

    @Test
    void pagesAreAskedForByOptionsAndNotByMembers() {
        String[] line = {"--page-size", "20", "--max-items", "3", "--starting-token", "abc"};
        assertEquals("{}", JsonLine.of(options(SNAPSHOTS, line).members()));
        assertEquals(
                List.of("--page-size 20", "--max-items 3", "--starting-token abc"),
                options(SNAPSHOTS, line).ofPages());
        assertEquals(List.of("--max-records 20"), members(SNAPSHOTS, "--max-records", "20"));
    }

    private List<String> members(String name, String... words) {
        return options(name, words).ofMembers();
    }

    private RequestOptions options(String name, String... words) {
        return new RequestOptions(
                ReadyRequest.of(desk.ready(name, words)).orElseThrow(),
                desk.command(name).parse(Words.ofArguments(List.of(words))).arguments());
    }
}
