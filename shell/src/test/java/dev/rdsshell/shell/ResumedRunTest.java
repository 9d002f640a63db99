package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed during a start: the export is found by the line's own identifier, and by nothing else. */
class ResumedRunTest {
    private static final String START = String.join(" ", PracticeAccount.start("night-${now:HHmmss}"));
    private static final String[] RESUME = {"run", "test.rdsh", "--log", "test.log", "--resume"};

    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    ResumedRunTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void close() {
        account.close();
    }

    private AssertableShell script(String... lines) {
        return account.shell(home).file("test.rdsh", String.join("\n", lines));
    }

    /** Leaves in the log what a kill during the line of that key leaves there. */
    private void killedDuring(String key, PracticeAccount where) throws IOException {
        where.shell(home).run("run", "test.rdsh", "--log", "test.log");
        List<String> log = Files.readAllLines(home.resolve("test.log"));
        int begin = log.indexOf(log.stream()
                .filter(line -> line.contains("\"begin\"") && line.contains("\"key\": \"" + key + "\""))
                .findFirst()
                .orElseThrow());
        Files.write(home.resolve("test.log"), log.subList(0, begin + 1));
    }

    /** The request never arrived: the account knows nothing of it. */
    private void killedBeforeTheRequest(String key) throws IOException {
        try (PracticeAccount other = new PracticeAccount()) {
            killedDuring(key, other);
        }
    }

    private String startsOf(String identifier) {
        return account.shell(home)
                .run(
                        "describe-export-tasks",
                        "--query",
                        "ExportTasks[?starts_with(ExportTaskIdentifier, '" + identifier + "')].ExportTaskIdentifier",
                        "--output",
                        "text")
                .out()
                .strip();
    }

    private void completeExport(String identifier) {
        account.shell(home).run(PracticeAccount.start(identifier)).exits(0);
        account.shell(home).run("watch-progress", identifier).exits(0);
        account.time().move(Duration.ofMinutes(10));
    }

    @Test
    void anotherExportOfTheSameIsNotTakenForTheOneThatWasNeverSent() throws IOException {
        AssertableShell shell = script(START, "echo ${last:ExportTaskIdentifier}");
        killedBeforeTheRequest("1");
        completeExport("older");

        shell.run(RESUME).exits(0).prints("}\nnight-013000\n").neverSays("Already exported");
        assertEquals("night-013000", startsOf("night"));
    }

    @Test
    void aStartWhoseAnswerWasLostIsFoundByItsIdentifier() throws IOException {
        AssertableShell shell = script(START, "watch-progress ${last:ExportTaskIdentifier}");
        killedDuring("1", account);
        account.time().move(Duration.ofMinutes(10));

        shell.run(RESUME).exits(0).says("Started by the run before: night-013000 is COMPLETE.");
        assertEquals("night-013000", startsOf("night"));
    }

    @Test
    void anExportOfThatIdentifierFromLongAgoIsNotThisRuns() throws IOException {
        AssertableShell shell = script(String.join(" ", PracticeAccount.start("fixed")));
        completeExport("fixed");
        killedDuring("1", account);

        shell.run(RESUME).exits(254).says("ExportTaskAlreadyExists").neverSays("Started by the run before");
    }

    @Test
    void aVariableThatDiffersFromThenIsRefusedByName() throws IOException {
        AssertableShell shell = script("echo ${A} ${B:-none}", "assert sts get-caller-identity --query 'Account==`0`'");
        shell.run("run", "test.rdsh", "A=7", "--log", "test.log").exits(1);

        shell.run("run", "test.rdsh", "A=8", "--log", "test.log", "--resume")
                .exits(252)
                .says("A was 7 in the run that goes on, and is 8 now.")
                .says("Leave A=8 out to go on with the variables of then, or --resume to begin from the start.");
        shell.run("run", "test.rdsh", "B=8", "--log", "test.log", "--resume")
                .exits(252)
                .says("B was not given to the run that goes on, and is 8 now.");
        shell.run("run", "test.rdsh", "A=7", "--log", "test.log", "--resume").exits(1);
    }

    @Test
    void aSecondKillForgetsNothing() throws IOException {
        AssertableShell shell = script(START, "echo ${last:ExportTaskIdentifier}");
        killedDuring("1", account);
        String resumed = Files.readAllLines(home.resolve("test.log")).get(0).replace("\"begun\"", "\"resumed\"");
        Files.writeString(home.resolve("test.log"), resumed + "\n", StandardOpenOption.APPEND);

        shell.run(RESUME).exits(0).says("Started by the run before: night-013000");
    }

    @Test
    void aRetryThatWasUnderWayDoesNotTakeTheNextNumberAgain() throws IOException {
        completeExport("weekly");
        AssertableShell shell = script("retry weekly", "echo ${last:ExportTaskIdentifier}");
        killedDuring("1", account);

        shell.run(RESUME).exits(0).says("Started by the run before: weekly-2");
        assertEquals("weekly\tweekly-2", startsOf("weekly"));
    }

    @Test
    void theInstantInTheLogIsTheOneThatTheRunHad() throws IOException {
        account.time().passing(Duration.ofMillis(3));
        AssertableShell shell = script(String.join(" ", PracticeAccount.start("night-${now:HHmmss-SSS}")));
        killedDuring("1", account);
        String started = startsOf("night");

        shell.run(RESUME).exits(0).says("Started by the run before: " + started);
        assertEquals(started, startsOf("night"));
    }

    @Test
    void anInnerRunWritesTheInstantOfTheOuterOneInItsLog() throws IOException {
        account.time().passing(Duration.ofMillis(3)).move(Duration.ofMillis(7));
        script("echo ${now:SSS}", "run inner.rdsh --log inner.log").file("inner.rdsh", "echo ${now:SSS}");
        String instant = account.shell(home)
                .run("run", "test.rdsh")
                .exits(0)
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        assertTrue(Files.readString(home.resolve("inner.log")).contains("." + instant + "Z\", \"zone\""), instant);
    }

    @Test
    void theSummaryOfARunThatGoesOnHasWhatWasStartedBefore() throws IOException {
        AssertableShell shell = script("set A = b", START, "echo two", "echo three");
        killedDuring("4", account);

        shell.run("run", "test.rdsh", "--log", "test.log", "--resume", "--report", "report.txt")
                .exits(0)
                .says("test.rdsh: 1 line ok, 3 passed over");
        assertEquals(
                List.of(
                        "test.rdsh: 1 line ok, 3 passed over",
                        "  passed over: test.rdsh:1 to 3",
                        "exports: 1 running",
                        "  night-013000: STARTING"),
                Files.readAllLines(home.resolve("report.txt")));
    }

    @Test
    void aStartThatIsFoundAgainIsSummedUpAndNoLongerUnknown() throws IOException {
        AssertableShell shell = script(START);
        killedDuring("1", account);
        Path audit = home.resolve(".local/state/rds-shell/audit.jsonl");
        Files.write(audit, Files.readAllLines(audit).subList(0, 1));
        shell.run("history", "--exports").prints("unknown: ");

        shell.run(RESUME).exits(0).says("exports: 1 running");
        Ended history = shell.run("history", "--exports").exits(0).prints("  started  night-013000  ");
        assertEquals(2, history.out().lines().count());
    }

    @Test
    void aStartInAnInnerScriptIsResolvedThere() throws IOException {
        AssertableShell shell = script("run inner.rdsh").file("inner.rdsh", START);
        killedBeforeTheRequest("1/1");
        completeExport("older");

        shell.run(RESUME).exits(0).neverSays("Already exported");
        assertEquals("night-013000", startsOf("night"));
    }
}
