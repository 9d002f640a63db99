package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.shell.script.LockHolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} does besides running: plans, logs, goes on, sums up. */
class ScriptRunsTest {
    private static final String START = String.join(" ", PracticeAccount.start("${TASK}"));

    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    ScriptRunsTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void close() {
        account.close();
    }

    private AssertableShell script(String... lines) {
        return account.shell(home).file("test.rdsh", String.join("\n", lines));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("test.log"));
    }

    private int exports() {
        return (int) account.shell(home)
                .run("describe-export-tasks", "--query", "ExportTasks[].Status")
                .out()
                .lines()
                .filter(line -> line.contains("STARTING") || line.contains("IN_PROGRESS"))
                .count();
    }

    @Test
    void aDryRunPrintsThePlanAndStartsNothing() {
        int before = exports();
        script(
                        "set TASK = dry-${now:yyyy}",
                        START,
                        "set ID = ${last:ExportTaskIdentifier}",
                        "watch-progress ${ID}",
                        "set ARN = (describe-db-snapshots --query 'DBSnapshots[0].DBSnapshotArn')")
                .run("run", "test.rdsh", "--dry-run")
                .exits(0)
                .prints("""
                        test.rdsh:1: set TASK = dry-2026
                        test.rdsh:2: start-export-task
                            --export-task-identifier dry-2026
                        """)
                .prints("""
                        test.rdsh:4: watch-progress
                            dry-2026
                        test.rdsh:5: set ARN = (describe-db-snapshots --query 'DBSnapshots[0].DBSnapshotArn')
                        """)
                .saysOnly("A dry run: 2 lines were prepared and not run.");
        assertEquals(before, exports());
    }

    @Test
    void aDryRunFindsWhatAReadingLineOrAParameterHasWrong() {
        script("set TASK = not--allowed", START)
                .run("run", "test.rdsh", "--dry-run", "TASK=x")
                .exits(0);
        script("describe-export-tasks --export-task-identifier nobody")
                .run("run", "test.rdsh", "--dry-run")
                .exits(254);
        script("start-export-task --s3-prefix x")
                .run("run", "test.rdsh", "--dry-run")
                .exits(252);
    }

    @Test
    void aStateFolderThatMustNotBeWrittenStopsNoScript() {
        Ended ended = script("echo one", "echo two")
                .file("state", "a file, in which nobody can make a folder")
                .variable("XDG_STATE_HOME", home.resolve("state").toString())
                .run("run", "test.rdsh")
                .exits(0)
                .printsOnly("one\ntwo\n")
                .says("test.rdsh runs without a lock");
        assertEquals(
                1,
                ended.err()
                        .lines()
                        .filter(line -> line.contains("cannot be locked"))
                        .count());
    }

    @Test
    void aScriptRunsInOneProcessAtATime() throws IOException, InterruptedException {
        AssertableShell shell = script("echo here");
        Path lock = lockOf("test.rdsh");
        Process other = LockHolder.of(lock, "2026-01-31T03:00:00Z");
        try {
            shell.run("run", "test.rdsh")
                    .exits(255)
                    .printsNothing()
                    .says("test.rdsh is running already: process " + other.pid() + " since 2026-01-31T03:00:00Z.");
        } finally {
            other.destroyForcibly().waitFor();
        }
        shell.run("run", "test.rdsh").exits(0).printsOnly("here\n");
        assertFalse(Files.exists(lock));
    }

    @Test
    void aScriptIsOneByWhateverLinkItIsReached() throws IOException, InterruptedException {
        AssertableShell shell = script("echo here");
        Files.createSymbolicLink(home.resolve("link.rdsh"), home.resolve("test.rdsh"));
        Files.createSymbolicLink(home.resolve("folder"), home);
        Process other = LockHolder.of(lockOf("test.rdsh"), "2026-01-31T03:00:00Z");
        try {
            shell.run("run", "link.rdsh").exits(255).says("link.rdsh is running already: process ");
            shell.run("run", "folder/test.rdsh").exits(255).says("is running already: process ");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aRunGoesOnByWhateverLinkTheScriptIsReached() throws IOException {
        AssertableShell shell = script("echo one", "echo two");
        shell.run("run", "test.rdsh", "--log", "test.log").exits(0);
        Files.write(home.resolve("test.log"), log().subList(0, 3));
        Files.createSymbolicLink(home.resolve("link.rdsh"), home.resolve("test.rdsh"));
        shell.run("run", "link.rdsh", "--log", "test.log", "--resume").exits(0).printsOnly("two\n");
    }

    /** The name is the same in every version, so that two of them keep out of each other's way. */
    private Path lockOf(String script) throws IOException {
        try {
            byte[] path = home.resolve(script).toRealPath().toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path);
            return home.resolve(".local/state/rds-shell/locks")
                    .resolve(HexFormat.of().formatHex(digest, 0, 16) + ".lock");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void echoShowsLinesButNoValueOfTheEnvironment() {
        script("set A = ${env.SECRET_THING}", "echo ${A} ${now:yyyy}")
                .variable("SECRET_THING", "hush-hush")
                .run("run", "test.rdsh", "--echo")
                .exits(0)
                .printsOnly("hush-hush 2026\n")
                .saysOnly(
                        "+ test.rdsh:1: set A = ${env.SECRET_THING}",
                        "+ test.rdsh:2: echo ${env.SECRET_THING} 2026",
                        "test.rdsh: 2 lines ok");
    }

    @Test
    void itBeginsInTheMiddleWithTheVariablesOfWhatStandsBefore() {
        int before = exports();
        script("set TASK = middle", START, "echo on ${TASK} ${last:ExportTaskIdentifier}")
                .run("run", "test.rdsh", "--from", "3")
                .exits(0)
                .printsOnly("on middle middle\n");
        assertEquals(before, exports());
    }

    @Test
    void theLogHasEachLineWithItsRequestAndNoValueOfTheEnvironment() throws IOException {
        script("set A = ${env.SECRET_THING}", "sts get-caller-identity", "use nobody")
                .variable("SECRET_THING", "hush-hush")
                .run("run", "test.rdsh", "--log", "test.log")
                .exits(255);
        String log = String.join("\n", log());
        assertFalse(log.contains("hush-hush"), log);
        assertTrue(log.contains("\"line\": \"test.rdsh:2\", \"key\": \"2\", \"exitCode\": 0, \"requestId\": \""), log);
        assertTrue(log.contains("\"exitCode\": 255"), log);
        assertTrue(log.contains("\"zone\": \"UTC\""), log);
    }

    @Test
    void aKilledRunGoesOnWithItsInstantAndItsVariables() throws IOException {
        AssertableShell shell = script(
                "set TASK = night-${now:HHmmss}",
                START,
                "set WHO = (sts get-caller-identity --query Account)",
                "for A in x y",
                "  echo ${A} ${TASK} ${WHO} ${last:ExportTaskIdentifier || 'none'}",
                "end");
        shell.run("run", "test.rdsh", "--log", "test.log").exits(0);
        List<String> whole = log();
        int secondRound = whole.indexOf(whole.stream()
                .filter(line -> line.contains("\"key\": \"4#2/5\""))
                .findFirst()
                .orElseThrow());
        Files.write(home.resolve("test.log"), whole.subList(0, secondRound));
        account.time().move(Duration.ofMinutes(10));

        shell.run("run", "test.rdsh", "--log", "test.log", "--resume")
                .exits(0)
                .printsOnly("y night-013000 123456789012 night-013000\n");
        shell.run("run", "test.rdsh", "--log", "test.log", "--resume")
                .exits(0)
                .printsNothing()
                .says("nothing to resume");
    }

    @Test
    void aStartThatWasUnderWayIsNotStartedTwice() throws IOException {
        AssertableShell shell = script("set TASK = once", START, "echo ${last:ExportTaskIdentifier}");
        shell.run("run", "test.rdsh", "--log", "test.log").exits(0);
        List<String> whole = log();
        Files.write(home.resolve("test.log"), whole.subList(0, whole.size() - 4));
        int started = exports();

        shell.run("run", "test.rdsh", "--log", "test.log", "--resume").exits(0).prints("once\n");
        assertEquals(started, exports());
    }

    @Test
    void whatOnlyReadsIsReadAgainForTheLastAnswer() throws IOException {
        AssertableShell shell = script("sts get-caller-identity", "echo reached", "echo ${last:Account}");
        shell.run("run", "test.rdsh", "--log", "test.log").exits(0);
        List<String> whole = log();
        Files.write(home.resolve("test.log"), whole.subList(0, whole.size() - 3));

        shell.run("run", "test.rdsh", "--log", "test.log", "--resume").exits(0).printsOnly("123456789012\n");
    }

    @Test
    void aScriptThatHasChangedDoesNotGoOn() {
        script("echo 1").run("run", "test.rdsh", "--log", "test.log").exits(0);
        script("echo 2")
                .run("run", "test.rdsh", "--log", "test.log", "--resume")
                .exits(252)
                .says("has changed since");
        script("echo 2").run("run", "test.rdsh", "--resume").exits(252).says("--log FILE --resume");
    }

    @Test
    void theSummaryTellsWhatFailedAndWhyAndGoesIntoTheReport() throws IOException {
        script(
                        "option on-error continue",
                        "echo fine",
                        "describe-export-tasks --export-task-identifier nobody",
                        "require DB_PASSWORD")
                .run("run", "test.rdsh", "--report", "report.txt");
        String report = Files.readString(home.resolve("report.txt"));
        assertTrue(report.startsWith("test.rdsh: 2 lines ok, 2 failed (exit code 254)\n"), report);
        assertTrue(
                report.contains(
                        "  test.rdsh:3: describe-export-tasks --export-task-identifier nobody: An error occurred (ExportTaskNotFound"),
                report);
        assertTrue(report.contains("  test.rdsh:4: require DB_PASSWORD: Not set: DB_PASSWORD."), report);
    }

    @Test
    void theSummaryTellsWhichExportWasWatchedInVain() {
        account.script("summed", new Ending.Fails(40, "No."));
        script("set TASK = summed", START, "watch-progress ${TASK}")
                .run("run", "test.rdsh")
                .exits(1)
                .says("  test.rdsh:3: watch-progress ${TASK}: summed FAILED")
                .says("exports: 1 failed");
    }

    @Test
    void theSummaryTellsWhichWarningCounted() {
        account.script("summed", new Ending.Completes(Optional.of("{\"general\":[{\"reason\":\"TOO_WIDE\"}]}")));
        script("set TASK = summed", START, "watch-progress ${TASK} --fail-on-warnings")
                .run("run", "test.rdsh")
                .exits(1)
                .says("--fail-on-warnings: summed COMPLETE with warnings: ")
                .says("exports: 1 with warnings");
        account.script("empty", new Ending.Completes(Optional.of("{\"general\":[]}")));
        script("set TASK = empty", START, "watch-progress ${TASK}")
                .run("run", "test.rdsh")
                .says("exports: 1 complete");
    }

    @Test
    void theSummaryTellsHowTheExportsAre() {
        script("set TASK = summed", START, "watch-progress ${TASK}")
                .run("run", "test.rdsh")
                .exits(0)
                .says("exports: 1 complete");
        script("set TASK = running", START).run("run", "test.rdsh").exits(0).says("exports: 1 running");
    }

    @Test
    void everyStartIsWrittenDown() throws IOException {
        script("set TASK = audited", START, "cancel-export-task --export-task-identifier audited")
                .run("run", "test.rdsh")
                .exits(0);
        account.shell(home).run(PracticeAccount.start("audited")).exits(254);

        List<String> lines = Files.readAllLines(home.resolve(".local/state/rds-shell/audit.jsonl"));
        assertEquals(6, lines.size());
        List<String> entries =
                lines.stream().filter(line -> !line.contains("\"begun\"")).toList();
        assertEquals(3, entries.size());
        assertTrue(entries.get(0).contains("\"caller\": \"arn:aws:iam::123456789012:user/practice\""), entries.get(0));
        assertTrue(entries.get(0).contains("--export-task-identifier ${TASK}"), entries.get(0));
        assertTrue(entries.get(0).contains("\"outcome\": \"started\""), entries.get(0));
        assertFalse(entries.get(0).contains("\"requestId\": \"\""), entries.get(0));
        assertTrue(entries.get(1).contains("\"outcome\": \"canceled\""), entries.get(1));
        assertTrue(entries.get(2).contains("refused: ExportTaskAlreadyExists"), entries.get(2));
        account.shell(home)
                .run("history", "--exports", "--since", "1d", "--output", "csv")
                .exits(0)
                .prints("time,caller,account,region,endpoint,operation,identifier,source,line,requestId,outcome\n")
                .prints(",canceled\n");
        account.shell(home).run("history", "--exports").exits(0).prints("started  audited  arn:aws:iam");
        assertEquals(
                3,
                account.shell(home)
                        .run("history", "--exports", "--output", "json")
                        .out()
                        .lines()
                        .count());
        account.shell(home).run("history", "--since", "1d").exits(252).says("Add --exports.");
    }

    @Test
    void noPasswordOfAnEndpointGetsIntoTheAuditLog() throws IOException {
        String endpoint = account.sandbox().endpoint().toString().replace("://", "://user:hunter22@");
        account.shell(home).variable("AWS_ENDPOINT_URL", endpoint).run(PracticeAccount.start("audited"));
        String audit = Files.readString(home.resolve(".local/state/rds-shell/audit.jsonl"));
        assertTrue(audit.contains("://user:***@"), audit);
        assertFalse(audit.contains("hunter22"), audit);
    }

    @Test
    void whoHasTheKeyAndNotItsSecretIsNotWrittenDownAsTheUser() throws IOException {
        account.shell(home).run(PracticeAccount.start("proper")).exits(0);

        account.shell(home)
                .variable("AWS_SECRET_ACCESS_KEY", "of-somebody-else")
                .run(PracticeAccount.start("forged"))
                .exits(254);

        List<String> lines = Files.readAllLines(home.resolve(".local/state/rds-shell/audit.jsonl"));
        String last = lines.get(lines.size() - 1);
        assertTrue(last.contains("\"outcome\": \"refused: SignatureDoesNotMatch\""), last);
        assertTrue(last.contains("\"caller\": \"\", \"account\": \"\""), last);
    }

    @Test
    void aStartThatWasKilledBeforeItsAnswerIsOneRowOfWhichTheOutcomeIsUnknown() throws IOException {
        account.shell(home).run(PracticeAccount.start("killed")).exits(0);
        Path audit = home.resolve(".local/state/rds-shell/audit.jsonl");
        List<String> lines = Files.readAllLines(audit);
        assertTrue(lines.get(0).contains("\"outcome\": \"begun\""), lines.get(0));
        assertTrue(lines.get(0).contains("\"caller\": \"arn:aws:iam::123456789012:user/practice\""), lines.get(0));
        Files.write(audit, lines.subList(0, 1));

        Ended ended = account.shell(home)
                .run("history", "--exports")
                .exits(0)
                .prints("  unknown: no answer was written down  killed  arn:aws:iam::123456789012:user/practice");
        assertEquals(2, ended.out().lines().count());
    }

    @Test
    void whatIsTypedBecomesAScriptThatRuns() throws IOException {
        account.shell(home)
                .typing(
                        "set A = 'x y'",
                        "set SECRET_ACCESS_KEY = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                        "record made.rdsh",
                        "echo ${A}",
                        "use nobody",
                        "set B = (sts get-caller-identity --query Account)",
                        "record --stop",
                        "echo never")
                .exits(0)
                .says("2 lines recorded.");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        use(),
                        "set A = 'x y'",
                        "",
                        "echo ${A}",
                        "set B = (sts get-caller-identity --query Account)"),
                Files.readAllLines(home.resolve("made.rdsh")));
        account.shell(home).run("run", "made.rdsh").exits(0).printsOnly("x y\n");
        account.shell(home).run("record", "made.rdsh").exits(252).says("Start a session");
    }

    @Test
    void whatFailsIsNotRecordedAlsoWhereTheSessionGoesOn() throws IOException {
        AssertableShell shell = account.shell(home);
        shell.typing(
                        "option on-error continue",
                        "record made.rdsh",
                        "echo 1",
                        "bogus thing",
                        "describe-export-tasks --bogus x",
                        "describe-export-tasks --export-task-identifier none-such",
                        "for A in a b",
                        "  assert sts get-caller-identity --query 'Account==`0`'",
                        "end",
                        "for A in a b",
                        "  echo ${A}",
                        "end",
                        "record --stop")
                .says("2 lines recorded.");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        use(),
                        "option on-error continue",
                        "",
                        "echo 1",
                        "for A in a b",
                        "  echo ${A}",
                        "end"),
                Files.readAllLines(home.resolve("made.rdsh")));
        shell.run("run", "made.rdsh").exits(0).printsOnly("1\na\nb\n");
    }

    @Test
    void aRecordedScriptCallsTheSamePlace() throws IOException {
        String place = account.sandbox().endpoint().toString();
        AssertableShell shell = account.shell(home).variable("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
        shell.typingAfter(
                        List.of("--endpoint-url", place, "--cli-read-timeout", "20", "--color", "off"),
                        "use --region us-west-2 --no-verify-ssl",
                        "record made.rdsh",
                        "sts get-caller-identity --query Account")
                .exits(0);
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        "use --endpoint-url " + place + " --no-verify-ssl --region us-west-2 --cli-read-timeout 20",
                        "",
                        "sts get-caller-identity --query Account"),
                Files.readAllLines(home.resolve("made.rdsh")));
        shell.run("run", "made.rdsh").exits(0).prints("123456789012");
    }

    /** The environment of the recorded session named both. */
    private String use() {
        return "use --endpoint-url " + account.sandbox().endpoint() + " --region us-west-2";
    }

    @Test
    void whatTheEnvironmentNamedStandsInARecordedScript() throws IOException {
        AssertableShell.in(home)
                .file(".aws/config", "[profile nightly]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:9\n")
                .variable("AWS_PROFILE", "nightly")
                .variable("AWS_REGION", "us-west-2")
                .typing("record made.rdsh", "echo 1");
        assertEquals(
                "use nightly --endpoint-url http://127.0.0.1:9 --region us-west-2",
                Files.readAllLines(home.resolve("made.rdsh")).get(1));
    }

    @Test
    void keysOfTheEnvironmentAreNotPushedAsideByItsProfileInARecordedScript() throws IOException {
        account.shell(home)
                .file(".aws/config", "[profile nightly]\nregion = eu-west-1\n")
                .variable("AWS_PROFILE", "nightly")
                .typing("record made.rdsh", "sts get-caller-identity");
        assertEquals(use(), Files.readAllLines(home.resolve("made.rdsh")).get(1));
    }

    @Test
    void aSecretInTheEndpointHasToBeGiven() throws IOException {
        AssertableShell shell = account.shell(home);
        shell.typingAfter(List.of("--endpoint-url", "http://me:hush1234@localhost:9"), "record made.rdsh", "echo 1")
                .exits(0);
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        "require ENDPOINT_URL",
                        "use --endpoint-url ${ENDPOINT_URL} --region us-west-2",
                        "",
                        "echo 1"),
                Files.readAllLines(home.resolve("made.rdsh")));
        shell.run("run", "made.rdsh").exits(252).says("Not set: ENDPOINT_URL.");
    }

    @Test
    void aRecordedScriptHasTheProfileAndRegionThatWereKept() throws IOException {
        AssertableShell shell = AssertableShell.in(home).file(".aws/config", "[profile nightly]\nregion = eu-west-1\n");
        shell.typing("use nightly --region us-west-2", "save").exits(0);
        shell.typing("record made.rdsh", "echo 1").exits(0);
        assertEquals(
                "use nightly --region us-west-2",
                Files.readAllLines(home.resolve("made.rdsh")).get(1));
    }

    @Test
    void theHistoryIsSavedAsAScript() throws IOException {
        account.shell(home)
                .typing("echo 1", "help", "history --save saved.rdsh")
                .exits(0)
                .says("1 line saved.");
        assertTrue(Files.readString(home.resolve("saved.rdsh")).endsWith("\necho 1\n"));
    }

    @Test
    void aRecordedScriptHasWhatItsLinesDependOnAndNoSecret() throws IOException {
        AssertableShell shell = account.shell(home).variable("MYSEC", "topgeheim99");
        shell.typing(
                        "set X = ${env.MYSEC}",
                        "set Y = 'a $\"' ",
                        "set Z = \"x ${X} \\$\"",
                        "set PASSWORD = hunter2",
                        "option idempotent on",
                        "defaults set --kms-key-id alias/rds-export",
                        "defaults set --s3-bucket-name 'exports-${account}'",
                        "record made.rdsh",
                        "echo ${X} ${Z}",
                        "watch --background",
                        "echo ${PASSWORD} '${NONE}'",
                        "record --stop")
                .exits(0)
                .says("2 lines recorded.");
        Path made = home.resolve("made.rdsh");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        "require PASSWORD",
                        use(),
                        "option idempotent on",
                        "defaults set start-export-task --kms-key-id alias/rds-export",
                        "defaults set start-export-task --s3-bucket-name 'exports-${account}'",
                        "set X = \"${env.MYSEC}\"",
                        "set Y = 'a $\"'",
                        "set Z = \"x ${env.MYSEC} \\$\"",
                        "",
                        "echo ${X} ${Z}",
                        "# left out (works at the prompt only): watch --background",
                        "echo ${PASSWORD} '${NONE}'"),
                Files.readAllLines(made));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        shell.run("run", "made.rdsh").exits(252).says("Not set: PASSWORD.").printsNothing();
        shell.run("run", "made.rdsh", "PASSWORD=p").exits(0).prints("topgeheim99 x topgeheim99 $\np ${NONE}\n");
    }

    @Test
    void theHistoryIsSavedWithItsMistakesAsRemarks() throws IOException {
        account.shell(home)
                .typing(
                        "ystart-export-task",
                        "echo $X",
                        "set A = 1",
                        "echo ${A} ${TASK:-none}",
                        "exit-code",
                        "echo ${B}",
                        "history --save saved.rdsh")
                .says("3 lines saved.");
        Path saved = home.resolve("saved.rdsh");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        "require B",
                        use(),
                        "",
                        "# left out (has a mistake): ystart-export-task",
                        "# left out (has a mistake): echo $X",
                        "set A = 1",
                        "echo ${A} ${TASK:-none}",
                        "# left out (has a mistake): exit-code",
                        "echo ${B}"),
                Files.readAllLines(saved));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)));
        account.shell(home).run("run", "saved.rdsh", "B=b").exits(0).printsOnly("1 none\nb\n");
    }

    @Test
    void savedLinesRunWhereTheyRan() throws IOException {
        account.shell(home)
                .typingAfter(
                        List.of("--region", "us-west-2"),
                        "set A = 1",
                        "describe-db-snapshots --db-snapshot-identifier db5-snapshot-test",
                        "set A = 2",
                        "use --region eu-west-1",
                        "history 4 --save saved.rdsh")
                .exits(0)
                .says("3 lines saved.")
                .neverSays("earlier sessions");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        use(),
                        "set A = 1",
                        "",
                        "describe-db-snapshots --db-snapshot-identifier db5-snapshot-test",
                        "set A = 2",
                        "use --region eu-west-1"),
                Files.readAllLines(home.resolve("saved.rdsh")));
        account.shell(home).run("run", "saved.rdsh").exits(0).prints("db5-snapshot-test");
    }

    @Test
    void linesOfEarlierSessionsChangeNothingForThoseOfThisOne() throws IOException {
        account.shell(home).typing("use --region eu-west-1", "echo before").exits(0);
        account.shell(home)
                .typing("echo now", "history --save saved.rdsh")
                .exits(0)
                .says("3 lines saved. 2 are of earlier sessions, and where those ran is not known: look them through.");
        assertEquals(
                List.of(
                        "# Recorded with RDS Shell.",
                        use(),
                        "",
                        "# Typed in earlier sessions; where these lines ran is not known:",
                        "use --region eu-west-1",
                        "echo before",
                        "# Typed in this session:",
                        use(),
                        "echo now"),
                Files.readAllLines(home.resolve("saved.rdsh")));
        account.shell(home).run("run", "saved.rdsh").exits(0).printsOnly("before\nnow\n");
    }

    @Test
    void aDryRunShowsTheHistoryAndSavesNoneOfIt() {
        for (String before : List.of("", "try ")) {
            script(before + "history 3", before + "history --save saved.rdsh")
                    .run("run", "test.rdsh", "--dry-run")
                    .exits(0)
                    .prints("test.rdsh:2: history\n    --save saved.rdsh\n")
                    .saysOnly("A dry run: 1 line was prepared and not run.");
        }
        assertFalse(Files.exists(home.resolve("saved.rdsh")));
    }

    @Test
    void aPlanSaysWhichStartsAreExportedAlready() {
        String start = String.join(" ", PracticeAccount.start("di-1"));
        account.shell(home).run("-c", start + "; watch-progress di-1").exits(0);
        script("option idempotent on", start, "retry di-1")
                .run("run", "test.rdsh", "--dry-run")
                .exits(0)
                .says("test.rdsh:2:\nAlready exported: di-1 is COMPLETE. Nothing will be started.\n")
                .says("test.rdsh:3:\nAlready exported: di-1 is COMPLETE. Nothing will be started.\n");
    }

    @Test
    void aPlaceThatCannotBeReadIsTheExitCodeOfStatus() {
        account.next("DescribeExportTasks", Effect.Refuse.accessDenied("rds:DescribeExportTasks"));
        account.shell(home)
                .run("status", "--regions", "us-west-2,eu-west-1")
                .exits(254)
                .prints("us-west-2  unknown: An error occurred (AccessDenied)")
                .prints("eu-west-1  123456789012  0 of 5\n");
    }

    @Test
    void leavingTellsWhatWaits() {
        String add = "queue add " + String.join(" ", PracticeAccount.start("waits"));
        account.shell(home).typing(add).says("In the queue 1 export waits.").says("rds-shell queue drain");
    }

    @Test
    void anEditedScriptIsChecked() {
        script("echo 'open")
                .variable("EDITOR", "true")
                .run("edit", "test.rdsh")
                .exits(252)
                .says("test.rdsh:1:6: ");
        script("echo fine")
                .variable("EDITOR", "true")
                .run("edit", "test.rdsh")
                .exits(0)
                .says("1 statement.");
    }

    @Test
    void anEditorThatFailsIsTold() {
        script("echo fine")
                .variable("EDITOR", "exit 3;")
                .run("edit", "test.rdsh")
                .exits(3)
                .saysOnly("The editor ended with exit code 3, so test.rdsh was not checked: exit 3; (of $VISUAL or"
                        + " $EDITOR).");
        account.shell(home)
                .variable("EDITOR", "true")
                .run("edit", "new.rdsh")
                .exits(0)
                .saysOnly("There is no file new.rdsh: nothing was saved.");
    }

    @Test
    void aLogWithoutAFolderIsToldBeforeAnythingRuns() {
        script("echo one")
                .run("run", "test.rdsh", "--log", "nowhere/test.log")
                .exits(255)
                .printsNothing()
                .says("The log cannot be written: there is no folder for " + home.resolve("nowhere/test.log"));
    }

    @Test
    void filesOfEveryKindBehave() throws IOException {
        Files.write(home.resolve("latin.rdsh"), new byte[] {'e', 'c', 'h', 'o', ' ', (byte) 0xFC, '\n'});
        Files.createDirectory(home.resolve("folder.rdsh"));
        Files.writeString(home.resolve("large.rdsh"), "# 123456789\n".repeat(900_000) + "echo end");
        AssertableShell shell = account.shell(home).file("windows.rdsh", "\uFEFFecho one\r\necho two");
        shell.run("run", "windows.rdsh").exits(0).printsOnly("one\ntwo\n");
        shell.run("run", "large.rdsh").exits(0).printsOnly("end\n");
        shell.run("run", "latin.rdsh").exits(255).says("latin.rdsh is not UTF-8 text.");
        shell.run("run", "folder.rdsh").exits(252).says("'folder.rdsh' is a directory.");
        shell.run("run", "nowhere.rdsh").exits(252).says("There is no file 'nowhere.rdsh'.");
    }

    /** The same two lines of {@code test.rdsh}, logged, reported and echoed, wherever the run was started. */
    private void isLoggedReportedAndEchoed(Ended ended) throws IOException {
        assertTrue(ended.err().contains("+ test.rdsh:2: echo two"), ended.toString());
        assertFalse(ended.err().contains("+ test.rdsh:1:"), ended.toString());
        assertTrue(ended.err().contains("test.rdsh: 1 line ok\n"), ended.toString());
        assertEquals("test.rdsh: 1 line ok\n", Files.readString(home.resolve("report.txt")));
        List<String> log = log();
        assertEquals(4, log.size(), log.toString());
        assertTrue(log.get(1).contains("\"line\": \"test.rdsh:2\", \"key\": \"2\""), log.get(1));
        assertTrue(log.get(3).contains("\"finished\""), log.get(3));
        Files.delete(home.resolve("test.log"));
        Files.delete(home.resolve("report.txt"));
    }

    @Test
    void aRunIsLoggedReportedAndEchoedWhereverItWasStarted() throws IOException {
        String run = "run test.rdsh --log test.log --report report.txt --echo --from 2";
        AssertableShell shell = script("echo one", "echo two");
        isLoggedReportedAndEchoed(shell.run(run.split(" ")));
        isLoggedReportedAndEchoed(shell.run("-c", run));
        isLoggedReportedAndEchoed(shell.piped(run + "\n"));
        isLoggedReportedAndEchoed(shell.typing(run));
        isLoggedReportedAndEchoed(shell.file("outer.rdsh", "echo first\n" + run).run("run", "outer.rdsh"));
    }

    @Test
    void aRunGoesOnAlsoInsideASession() throws IOException {
        AssertableShell shell = script("echo one", "echo ${NOPE:-two}", "echo three");
        shell.run("run", "test.rdsh", "--log", "test.log").exits(0);
        List<String> whole = log();
        Files.write(home.resolve("test.log"), whole.subList(0, 3));

        shell.typing("run test.rdsh --log test.log --resume").exits(0).printsOnly("two\nthree\n");
    }

    @Test
    void aPlanShowsTheLinesOfAnInnerScriptOnce() {
        script("run inner.rdsh")
                .file("inner.rdsh", "echo in")
                .run("run", "test.rdsh", "--dry-run")
                .exits(0)
                .printsOnly("test.rdsh:1: run inner.rdsh\ninner.rdsh:1: echo in\n");
    }

    @Test
    void aLineThatFailsOnAReferenceIsLoggedAndCounted() throws IOException {
        script("echo one", "echo ${NOPE}")
                .run("run", "test.rdsh", "--log", "test.log", "--report", "report.txt")
                .exits(252)
                .says("test.rdsh: 1 line ok, 1 failed (exit code 252)\n  test.rdsh:2: echo ${NOPE}: ");
        String log = String.join("\n", log());
        assertTrue(log.contains("\"line\": \"test.rdsh:2\", \"key\": \"2\", \"exitCode\": 252"), log);
        assertTrue(log().get(log().size() - 1).contains("\"event\": \"finished\""), log);
        assertTrue(log().get(log().size() - 1).contains("\"exitCode\": 252"), log);
    }

    @Test
    void aBlockWhoseListCannotBeReadIsLoggedAndCounted() throws IOException {
        script("set N = (describe-db-snapshots --query '`nope`')", "for X in file://${N}", "echo ${X}", "end")
                .run("run", "test.rdsh", "--log", "test.log")
                .exits(252)
                .says("test.rdsh: 1 line ok, 1 failed (exit code 252)\n  test.rdsh:2: for X in file://${N}: ");
        String log = String.join("\n", log());
        assertTrue(log.contains("\"key\": \"2\", \"exitCode\": 252"), log);
    }

    @Test
    void whatIsTriedMayFailOnAReference() {
        script("try echo ${NO}", "echo on")
                .run("run", "test.rdsh")
                .exits(0)
                .printsOnly("on\n")
                .says("${NO}")
                .says("test.rdsh: 2 lines ok");
    }

    @Test
    void aScriptThatIncludesItselfIsToldSoOnce() {
        Ended ended = script("include test.rdsh")
                .run("run", "test.rdsh")
                .exits(252)
                .says("test.rdsh includes itself, so it would never end.");
        assertEquals(
                1,
                ended.err()
                        .lines()
                        .filter(line -> line.startsWith("test.rdsh:1:1: "))
                        .count());
        account.shell(home)
                .file("a.rdsh", "include b.rdsh")
                .file("b.rdsh", "include ./a.rdsh")
                .run("run", "a.rdsh")
                .exits(252)
                .says("./a.rdsh includes itself");
    }

    @Test
    void neitherLogNorReportIsWrittenOverAScript() throws IOException {
        AssertableShell shell = script("include settings.rdsh", "echo one")
                .file("settings.rdsh", "set A = 1")
                .file("free.log", "");
        for (String option : List.of("--log", "--report")) {
            for (String file : List.of("test.rdsh", "./test.rdsh", "settings.rdsh")) {
                shell.run("run", "test.rdsh", option, file)
                        .exits(252)
                        .printsNothing()
                        .says(option + " " + file + " would be written over the script itself");
            }
        }
        assertEquals("include settings.rdsh\necho one", Files.readString(home.resolve("test.rdsh")));
        assertEquals("set A = 1", Files.readString(home.resolve("settings.rdsh")));
        shell.run("run", "test.rdsh", "--log", "free.log").exits(0).printsOnly("one\n");
    }

    @Test
    void aReportIsNotWrittenOverTheLog() throws IOException {
        AssertableShell shell = script("echo one").file("old.log", "the log of before");
        for (String report : List.of("./new.log", "new.log")) {
            shell.run("run", "test.rdsh", "--log", "new.log", "--report", report)
                    .exits(252)
                    .printsNothing()
                    .says("--report " + report + " would be written over the log.");
        }
        shell.run("run", "test.rdsh", "--log", "old.log", "--report", "./old.log")
                .exits(252);
        assertEquals("the log of before", Files.readString(home.resolve("old.log")));
        assertFalse(Files.exists(home.resolve("new.log")));
    }

    @Test
    void aReportThatCannotBeWrittenIsNoSuccess() {
        script("echo one")
                .run("run", "test.rdsh", "--report", "nowhere/report.txt")
                .exits(255)
                .printsOnly("one\n")
                .says("The report cannot be written to nowhere/report.txt");
        script("require NOTHING")
                .run("run", "test.rdsh", "--report", "nowhere/report.txt")
                .exits(252);
    }

    @Test
    void aRunBeginsAtALineOfTheScriptOnly() {
        AssertableShell shell = script("echo one", "echo two");
        shell.run("run", "test.rdsh", "--from", "2").exits(0).printsOnly("two\n");
        for (String line : List.of("99", "0", "-1", "99999999999")) {
            shell.run("run", "test.rdsh", "--from", line)
                    .exits(252)
                    .printsNothing()
                    .says("--from");
        }
    }

    @Test
    void whatNeverEndsIsRefused() {
        AssertableShell shell = account.shell(home);
        shell.run("run", "/dev/zero").exits(252).says("/dev/zero has more than 67108864 characters, or no end at all.");
        shell.run("run", "/dev/zero", "--log", "test.log").exits(252).says("'/dev/zero' is no regular file");
    }
}
