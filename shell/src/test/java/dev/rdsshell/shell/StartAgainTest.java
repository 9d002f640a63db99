package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are started once, again, or like another one. */
class StartAgainTest {
    private static final String QUERY = "--query";
    private static final String SOURCE = "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test";

    private final PracticeAccount account = new PracticeAccount();
    private final AssertableShell shell;

    StartAgainTest(@TempDir Path home) {
        shell = account.shell(home);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private Ended start(String identifier, String... more) {
        List<String> words = new ArrayList<>(List.of(PracticeAccount.start(identifier)));
        words.addAll(List.of(more));
        words.addAll(List.of(QUERY, "ExportTaskIdentifier", "--output", "text"));
        return shell.run(words.toArray(String[]::new));
    }

    @Test
    void whatRunsAlreadyIsTheAnswerAlsoUnderAnotherIdentifier() {
        start("first").exits(0);
        start("second", "--idempotent").exits(0).printsOnly("first\n").saysOnly("Already exported: first is STARTING.");
        start("second").exits(254);
    }

    @Test
    void whoIsOvertakenBetweenTheLookAndTheStartHasExportedAlready(@TempDir Path home) throws IOException {
        List<Runnable> meanwhile = new ArrayList<>();
        try (Sandbox slow =
                Sandbox.start(SandboxOptions.DEFAULTS, account.time(), delay -> meanwhile.forEach(Runnable::run))) {
            slow.faults().add(FaultRule.next("rds", "StartExportTask", new Effect.Slow(Duration.ofSeconds(3))));
            meanwhile.add(() -> AssertableShell.in(home)
                    .on(slow)
                    .at(account.time())
                    .run(PracticeAccount.start("first"))
                    .exits(0));
            List<String> second = new ArrayList<>(List.of(PracticeAccount.start("second")));
            second.addAll(List.of("--idempotent", QUERY, "ExportTaskIdentifier", "--output", "text"));

            AssertableShell.in(home)
                    .on(slow)
                    .at(account.time())
                    .run(second.toArray(String[]::new))
                    .exits(0)
                    .printsOnly("first\n")
                    .says("Already exported: first is STARTING.");
        }
    }

    @Test
    void whatIsCompleteIsNotExportedAgain() {
        start("first", "--watch").exits(0);
        start("second", "--idempotent").exits(0).printsOnly("first\n").says("first is COMPLETE.");
    }

    @Test
    void anotherPrefixIsAnotherExport() {
        start("first", "--watch").exits(0);
        start("second", "--idempotent", "--s3-prefix", "elsewhere").exits(0).printsOnly("second\n");
    }

    @Test
    void afterAFailureTheIdentifierGetsTheNextNumber() {
        account.script("night", new Ending.Fails(40, "The reason."));
        start("night", "--watch").exits(1);
        start("night").exits(254);
        start("night", "--idempotent").exits(0).printsOnly("night-2\n");
        shell.run("cancel-export-task", "--export-task-identifier", "night-2").exits(0);
        shell.run("watch-progress", "night-2").exits(1);
        start("night", "--idempotent").exits(0).printsOnly("night-3\n");
    }

    @Test
    void theOptionHoldsForAWholeScript() {
        start("first").exits(0);
        shell.run("-c", "option idempotent on; " + String.join(" ", PracticeAccount.start("other")))
                .exits(0)
                .says("Already exported: first");
    }

    @Test
    void anExportIsStartedLikeAnother() {
        start("night", "--s3-prefix", "a", "--watch").exits(0);
        shell.run(
                        "start-export-task",
                        "--like",
                        "night",
                        "--s3-prefix",
                        "b",
                        QUERY,
                        "[ExportTaskIdentifier,S3Prefix,SourceArn]",
                        "--output",
                        "text")
                .exits(0)
                .printsOnly("night-2\tb\t" + SOURCE + "\n");
        shell.run("watch-progress", "night-2").exits(0);
        shell.run("retry", "night", QUERY, "[ExportTaskIdentifier,S3Prefix]", "--output", "text")
                .exits(0)
                .printsOnly("night-3\ta\n");
        shell.run("retry", "nobody").exits(252).says("There is no export nobody");
    }

    @Test
    void theNewestSnapshotOfAnInstanceIsTaken() {
        String newest = shell.run(
                        "describe-db-snapshots",
                        QUERY,
                        "sort_by(DBSnapshots[?Status=='available' && DBInstanceIdentifier=='db5'], &SnapshotCreateTime)[-1].DBSnapshotArn",
                        "--output",
                        "text")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>(List.of(PracticeAccount.start("latest")));
        words.set(words.indexOf(SOURCE), "latest:db5");
        words.addAll(List.of(QUERY, "SourceArn", "--output", "text"));
        shell.run(words.toArray(String[]::new)).exits(0).printsOnly(newest + "\n");

        words.set(2, "old");
        words.addAll(List.of("--max-age", "1h"));
        shell.run(words.toArray(String[]::new))
                .exits(255)
                .says("No snapshot of db5 will do: the newest, ")
                .says(" old.");
        var before = account.time().instant();
        words.addAll(List.of("--wait", "2m"));
        shell.run(words.toArray(String[]::new)).exits(255).says("Waiting for a snapshot of db5.");
        assertEquals(120, Duration.between(before, account.time().instant()).toSeconds());
        var again = account.time().instant();
        words.set(words.size() - 1, "3s");
        shell.run(words.toArray(String[]::new)).exits(255);
        assertEquals(3, Duration.between(again, account.time().instant()).toSeconds());
    }

    @Test
    void ageAndWaitAreForTheNewestOnly() {
        start("x", "--max-age", "26h").exits(252).says("--max-age is for the newest snapshot.");
    }
}
