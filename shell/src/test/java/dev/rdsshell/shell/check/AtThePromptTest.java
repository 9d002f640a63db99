package dev.rdsshell.shell.check;

import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.AssertableShell;
import dev.rdsshell.shell.Ended;
import dev.rdsshell.shell.PracticeAccount;
import dev.rdsshell.shell.line.Quoting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the prompt does by itself before a start or a cancel. */
class AtThePromptTest {
    private static final String STATUS =
            "describe-export-tasks --export-task-identifier checked --query ExportTasks[0].Status";

    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    AtThePromptTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void end() {
        account.close();
    }

    @Test
    void whatBlocksIsToldAndNothingStartsWithoutAYes() {
        typing(shell(), line(wrongBucket()), "", STATUS)
                .says("BLOCK     bucket-region")
                .says("Nothing was started.")
                .says("ExportTaskNotFound");
    }

    @Test
    void aYesStartsItAllTheSame() {
        typing(shell(), line(wrongBucket()), "y", STATUS).prints("\"STARTING\"").neverSays("Nothing was started.");
    }

    @Test
    void theCheckCanBeSkippedOrTurnedOff() {
        typing(shell(), line(wrongBucket(), "--no-check"), STATUS)
                .prints("\"STARTING\"")
                .neverSays("BLOCK");
    }

    @Test
    void theOptionTurnsItOff() {
        typing(shell(), "option check off", line(wrongBucket()), STATUS)
                .prints("\"STARTING\"")
                .neverSays("BLOCK");
    }

    @Test
    void whatIsWellStartsWithoutAWord() {
        typing(shell(), line(new CheckedLine()), STATUS).prints("\"STARTING\"").neverSays("Start it all the same?");
    }

    @Test
    void aPartialExportIsSaidToBeBilledInFullAndTheCostIsEstimatedFromTheRate() {
        typing(
                        shell().file(".config/rds-shell/config.yaml", "price-per-gb: 0.010\n"),
                        line(new CheckedLine().with("--export-only", "shop.orders")))
                .says("A partial export is billed in full, by the size of the source.")
                .says("It costs at most 1.00: 100 GB allocated, at 0.010 a GB.");
    }

    @Test
    void aProtectedAccountWantsTheIdentifierTyped() {
        typing(protecting(), line(new CheckedLine()), "yes", STATUS)
                .says("Not confirmed: nothing was done.")
                .says("ExportTaskNotFound");
    }

    @Test
    void theIdentifierConfirmsAStartAndACancel() {
        typing(
                        protecting(),
                        line(new CheckedLine()),
                        "checked",
                        "cancel-export-task --export-task-identifier checked --query Status",
                        "checked")
                .prints("\"STARTING\"")
                .prints("\"CANCELING\"");
    }

    @Test
    void settingsThatCannotBeReadProtectEveryAccountAndTheQuestionSaysWhy() {
        AssertableShell broken = shell().file(".config/rds-shell/config.yaml", "protect: [\"1234\"\n");
        String why = home.resolve(".config/rds-shell/config.yaml")
                + " cannot be read. So every account counts as protected.";
        typing(broken, line(new CheckedLine()), "", STATUS)
                .says(why)
                .says("Not confirmed: nothing was done.")
                .says("ExportTaskNotFound");
        typing(
                        broken,
                        line(new CheckedLine()),
                        "checked",
                        "cancel-export-task --export-task-identifier checked --query Status",
                        "")
                .prints("\"STARTING\"")
                .says("Not confirmed: nothing was done.");
    }

    @Test
    void whatIsQueuedInAProtectedAccountIsConfirmedWhenItIsHandedInAndNotAgain() {
        typing(protecting(), "queue add " + line(new CheckedLine()), "checked", "queue drain", "queue list", STATUS)
                .says("Started checked.")
                .prints("started  checked")
                .prints("\"STARTING\"");
    }

    @Test
    void whatIsNotConfirmedIsNotQueued() {
        typing(protecting(), "queue add " + line(new CheckedLine()), "no", "queue list")
                .says("Not confirmed: nothing was done.")
                .neverSays("Waiting: checked");
    }

    @Test
    void whatAScriptHandedInIsConfirmedAtTheDrainOrStaysWaiting() {
        protecting().run("-c", "queue add " + line(new CheckedLine())).exits(0);
        typing(protecting(), "queue drain", "no", "queue list")
                .says("checked stays waiting.")
                .prints("waiting  checked");
        typing(protecting(), "queue drain", "checked", STATUS)
                .says("Started checked.")
                .prints("\"STARTING\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws rds LINE",
                "LINE --check",
                "LINE --no-check",
                "LINE --watch",
                "LINE --idempotent",
                "start-export-task --like shop-orders-only --export-task-identifier checked",
                "try LINE",
                "set ANSWER = (LINE)",
                "for SNAPSHOT in one\nLINE\nend",
            })
    void noWayToAStartGoesAroundTheQuestion(String way) {
        List<String> typed = new ArrayList<>(
                List.of(way.replace("LINE", line(new CheckedLine())).split("\n", -1)));
        typed.addAll(List.of("no", STATUS));
        typing(protecting(), typed.toArray(String[]::new))
                .says("Not confirmed: nothing was done.")
                .says("ExportTaskNotFound");
    }

    @Test
    void whereNobodyCanSayWhichAccountItIsNothingStarts() {
        account.sandbox()
                .faults()
                .add(FaultRule.always("sts", "GetCallerIdentity", Effect.Refuse.accessDenied("sts:GetCallerIdentity")));
        typing(protecting(), line(new CheckedLine()), "checked", STATUS).says("ExportTaskNotFound");
    }

    @Test
    void aSingleCommandIsNeverAsked() {
        Ended ended = protecting().run(new CheckedLine().words(List.of()));
        ended.exits(0).saysOnly();
    }

    private AssertableShell shell() {
        return account.shell(home);
    }

    private AssertableShell protecting() {
        return shell().file(".config/rds-shell/config.yaml", "protect:\n  - 123456789012\n");
    }

    private static CheckedLine wrongBucket() {
        return new CheckedLine().with("--s3-bucket-name", "acme-shop-exports-eu");
    }

    private static String line(CheckedLine line, String... after) {
        return Quoting.quote(List.of(line.words(List.of(), after)));
    }

    private static Ended typing(AssertableShell shell, String... lines) {
        return shell.typing(lines);
    }
}
