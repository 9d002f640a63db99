package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.shell.script.LockHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue through the whole program, on the practice account's clock. */
class QueueTest {
    private static final String SOURCES = "DBSnapshots[?Status=='available' && starts_with(DBSnapshotArn,"
            + " 'arn:aws:rds:us-west-2:123456789012:snapshot:') && SnapshotType=='manual'].DBSnapshotArn";

    private final PracticeAccount account = new PracticeAccount(SandboxOptions.DEFAULTS.withExtraSnapshots(60));
    private final Path home;
    private final AssertableShell shell;

    QueueTest(@TempDir Path home) {
        this.home = home;
        this.shell = account.shell(home);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private List<String> sources(int count) {
        List<String> all = shell.run("describe-db-snapshots", "--query", SOURCES)
                .out()
                .lines()
                .map(line -> line.replaceAll("[\\[\\]\",\\s]", ""))
                .filter(line -> line.contains("snapshot:") && !line.contains("db5"))
                .toList();
        return all.subList(all.size() - count, all.size());
    }

    private static String add(String identifier, String source) {
        List<String> words = new ArrayList<>(List.of(PracticeAccount.start(identifier)));
        words.set(4, source);
        return "queue add " + String.join(" ", words);
    }

    private List<String> audit() throws IOException {
        return Files.readAllLines(home.resolve(".local/state/rds-shell/audit.jsonl"));
    }

    @Test
    void fortyExportsAreStartedAFewAtATimeAndNoneIsRefused() throws IOException {
        List<String> sources = sources(40);
        String lines = IntStream.range(0, 40)
                .mapToObj(number -> add("queued-" + number, sources.get(number)))
                .collect(Collectors.joining("\n"));
        shell.piped(lines).exits(0).says("Waiting: queued-39.");

        shell.run("queue", "drain").exits(0).says("Started queued-39.");

        assertEquals(
                40,
                audit().stream()
                        .filter(line -> line.contains("\"outcome\": \"started\""))
                        .count());
        assertTrue(audit().stream().noneMatch(line -> line.contains("refused")), audit()::toString);
        assertEquals(
                40,
                shell.run("queue")
                        .exits(0)
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("started  queued-"))
                        .count());
        shell.run("queue", "remove").exits(0);
        shell.run("queue", "list").exits(0).printsNothing();
    }

    @Test
    void anEntryKeepsItsRequestAndItsPlaceUntilItIsTakenOut() throws IOException {
        shell.run(
                        "-c",
                        "set P = pre; " + add("one", "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
                                + " --s3-prefix ${P}")
                .exits(0);
        String entry = Files.readString(home.resolve(".local/state/rds-shell/queue.jsonl"));
        assertTrue(entry.contains("\"account\": \"123456789012\", \"region\": \"us-west-2\""), entry);
        assertTrue(entry.contains("\"--s3-prefix\", \"pre\""), entry);
        shell.run("-c", add("one", "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"))
                .exits(252)
                .says("The queue has an export one already.");
        shell.run("queue", "remove", "one").exits(0);
        shell.run("queue").exits(0).printsNothing();
    }

    @Test
    void whatCannotBeStartedIsToldAndDoesNotHoldTheOthersUp() {
        shell.run(
                        "-c",
                        add("bad", "arn:aws:rds:us-west-2:123456789012:snapshot:not-there") + "; "
                                + add("good", "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test"))
                .exits(0);
        shell.run("queue", "drain").exits(254).says("bad was not started: ").says("Started good.");
        shell.run("queue").prints("failed  bad  ").prints("started  good  ");
    }

    @Test
    void anOlderExportOfTheSameIdentifierIsNoStart() {
        shell.run(PracticeAccount.start("night")).exits(0);
        shell.run("cancel-export-task", "--export-task-identifier", "night").exits(0);
        shell.run("watch-progress", "night").exits(1);
        shell.run("-c", add("night", DB5)).exits(0);
        shell.run("queue", "drain").exits(254).says("night was not started: ").says("ExportTaskAlreadyExists");
        shell.run("queue").prints("failed  night  ");
    }

    @Test
    void anExportIntoAnotherBucketIsNoStart() throws IOException {
        shell.run("-c", add("night", DB5)).exits(0);
        shell.run("queue", "drain").exits(0);
        Files.writeString(
                queue(),
                Files.readString(queue())
                        .replace("\"STARTED\"", "\"STARTING\"")
                        .replace("amzn-s3-demo-bucket", "amzn-s3-demo-logs"));
        shell.run("queue", "drain").exits(254).says("night was not started: ");
    }

    @Test
    void aSourceThatNoTimeMendsIsFailedWithTheReason() {
        shell.run(
                        "-c",
                        add("old", "arn:aws:rds:us-west-2:123456789012:snapshot:legacy-magnetic") + "; "
                                + add("good", DB5))
                .exits(0);
        shell.run("queue", "drain")
                .exits(254)
                .says("old was not started: ")
                .says("magnetic storage")
                .says("Started good.");
        shell.run("queue").prints("failed  old  ").prints("started  good  ");
    }

    @Test
    void anEndpointThatIsGoneHoldsUpNothingThatGoesElsewhere() throws IOException {
        shell.run("-c", add("one", DB5) + "; " + add("two", sources(1).get(0))).exits(0);
        List<String> entries = Files.readAllLines(queue());
        String endpoint = account.sandbox().endpoint().toString();
        Files.write(queue(), List.of(entries.get(0).replace(endpoint, "http://127.0.0.1:9"), entries.get(1)));
        shell.run("queue", "drain").exits(255).says("Started two.").says("127.0.0.1:9");
        shell.run("queue").prints("waiting  one  ").prints("started  two  ");
    }

    @Test
    void oneProcessDrainsAtATime() throws IOException, InterruptedException {
        Process other = LockHolder.of(home.resolve(".local/state/rds-shell/locks/queue.lock"), "2026-01-31T03:00:00Z");
        try {
            shell.run("queue", "drain")
                    .exits(255)
                    .says("'queue drain' is running already: process " + other.pid() + " since 2026-01-31T03:00:00Z.");
        } finally {
            other.destroyForcibly().waitFor();
        }
        shell.run("queue", "drain").exits(0);
    }

    private static final String DB5 = "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test";

    private Path queue() {
        return home.resolve(".local/state/rds-shell/queue.jsonl");
    }

    @Test
    void whatIsNotThereCannotBeTakenOut() throws IOException {
        shell.run("-c", add("nightly-one", DB5)).exits(0);
        String before = Files.readString(queue());
        shell.run("queue", "remove", "nightly-one", "nightly-on")
                .exits(255)
                .says("The queue has no nightly-on.")
                .says("Did you mean nightly-one?");
        assertEquals(before, Files.readString(queue()));
    }

    @Test
    void whatIsBeingStartedCannotBeTakenOut() throws IOException {
        shell.run("-c", add("one", DB5)).exits(0);
        Files.writeString(queue(), Files.readString(queue()).replace("\"WAITING\"", "\"STARTING\""));
        shell.run("queue", "remove", "one")
                .exits(255)
                .says("one is being started.")
                .says("queue drain");
        shell.run("queue").prints("starting  one  ");
        shell.run("queue", "remove", "one", "--force")
                .exits(0)
                .says("one may have been started in account 123456789012, us-west-2")
                .says("describe-export-tasks --export-task-identifier one");
        shell.run("queue").exits(0).printsNothing();
    }

    @Test
    void forceBelongsToARemoval() {
        shell.run("queue", "drain", "--force").exits(252).says("Unknown option: --force");
    }

    /** The address of one service answers for no other: who calls is asked elsewhere. */
    @Test
    void anEndpointForRdsAloneIsAskedForNothingElseAndIsKept() throws IOException {
        String all = account.sandbox().endpoint().toString();
        AssertableShell ofOneService = account.shell(home)
                .variable("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
                .variable("AWS_ENDPOINT_URL_RDS", all)
                .variable("AWS_ENDPOINT_URL_STS", all);
        ofOneService
                .run("-c", add("one", DB5) + "; " + add("two", sources(1).get(0)))
                .exits(0);
        String entries = Files.readString(queue());
        assertTrue(entries.contains("\"endpoint\": \"" + all + "\""), entries);
        assertFalse(entries.contains("--endpoint-url"), entries);
        ofOneService.run("queue", "drain").exits(0).says("Started one.");

        Files.writeString(queue(), Files.readString(queue()).replace("\"STARTED\"", "\"WAITING\""));
        account.shell(home)
                .variable("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
                .run("queue", "drain")
                .exits(0);
        shell.run("queue").prints("started  one  ").prints("started  two  ");
    }

    @Test
    void aFailedEntryIsPutBackByHandingItInAgain() {
        account.next("StartExportTask", Effect.Refuse.accessDenied("rds:StartExportTask"));
        shell.run("-c", add("one", DB5)).exits(0);
        shell.run("queue", "drain").exits(254).says("one was not started: ");
        shell.run("queue").prints("failed  one  ");
        shell.run("-c", add("one", DB5)).exits(0);
        shell.run("queue", "drain").exits(0).says("Started one.");
    }

    @Test
    void anExpiredLoginEndsTheDrainWithTheLineThatGoesOn() {
        account.always("StartExportTask", Effect.Refuse.expiredToken());
        shell.run("-c", add("one", DB5)).exits(0);
        shell.run("queue", "drain")
                .exits(253)
                .says("ExpiredToken")
                .says("What waits is started by the next: queue drain");
        shell.run("queue").prints("waiting  one  ");
    }

    @Test
    void aStartThatADrainFindsAgainIsNoLongerUnknown() throws IOException {
        shell.run("-c", add("one", DB5)).exits(0);
        shell.run("queue", "drain").exits(0);
        Files.writeString(queue(), Files.readString(queue()).replace("\"STARTED\"", "\"STARTING\""));
        Path audit = home.resolve(".local/state/rds-shell/audit.jsonl");
        Files.write(audit, audit().subList(0, 1));
        shell.run("queue", "drain").exits(0);
        shell.run("history", "--exports").exits(0).prints("  started  one  ").neverSays("unknown");
    }

    @Test
    void aScriptSumsUpWhatADrainCouldNotStart() {
        shell.file(
                        "night.rdsh",
                        add("bad", "arn:aws:rds:us-west-2:123456789012:snapshot:not-there") + "\nqueue drain\n")
                .run("run", "night.rdsh")
                .exits(254)
                .says("  night.rdsh:2: queue drain: bad was not started: An error occurred (");
    }

    @Test
    void noPasswordGetsIntoTheQueue() {
        shell.run("-c", add("one", DB5) + " --endpoint-url http://user:hunter22@127.0.0.1:1")
                .exits(252)
                .says("The queue keeps no passwords")
                .neverSays("hunter22");
        assertFalse(Files.exists(queue()));
    }

    @Test
    void aLastLineThatWasCutShortHoldsNothingUp() throws IOException {
        shell.run("-c", add("one", DB5)).exits(0);
        Files.writeString(queue(), Files.readString(queue()) + "{\"id\": \"4f\", \"ident");
        shell.run("queue").exits(0).prints("waiting  one  ").says("is cut short, and is left out: {");
        shell.run("queue", "drain").exits(0).says("Started one.");
    }

    @Test
    void aDamagedLineInTheMiddleStopsTheQueue() throws IOException {
        shell.run("-c", add("one", DB5)).exits(0);
        Files.writeString(queue(), "{\"ident\n" + Files.readString(queue()));
        shell.run("queue").exits(255).says("holds a line that is no entry: {");
    }

    @Test
    void aDrainStartsNoMoreThanTheServiceRunsAtOnce() {
        account.turn("export-limit", false);
        shell.run("queue", "drain", "--slots", "9")
                .exits(252)
                .says("--slots cannot be 9.")
                .says("An account runs 5 exports at once, whoever starts them. Write --slots 1 to 5.");
        shell.run("queue", "drain", "--slots", "5").exits(0);
    }

    @Test
    void onlyExportsAreQueued() {
        shell.run("queue", "add", "describe-export-tasks").exits(252).says("Only exports can be queued.");
        shell.run("queue", "ad").exits(252).says("'queue ad' was not understood.");
        shell.run("queue", "drain", "--slots", "0").exits(252).says("--slots cannot be 0.");
    }
}
