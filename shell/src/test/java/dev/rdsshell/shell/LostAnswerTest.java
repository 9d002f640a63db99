package dev.rdsshell.shell;

import dev.rdsshell.sandbox.fault.Effect;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start whose answer got lost is a start. */
class LostAnswerTest {
    private final Path home;
    private final PracticeAccount account = new PracticeAccount();

    LostAnswerTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    @Test
    void afterADroppedConnectionTheStartedTaskIsReported() {
        account.next("StartExportTask", new Effect.DropAfter());

        started();
    }

    @Test
    void afterACutBodyTheStartedTaskIsReported() {
        account.next("StartExportTask", new Effect.CutBody());

        started();
    }

    @Test
    void alsoWhenEveryAnswerGetsLost() {
        account.always("StartExportTask", new Effect.DropAfter());

        started();
    }

    @Test
    void aStartThatNeverArrivedIsSimplySentAgain() {
        account.next("StartExportTask", new Effect.DropBefore());

        started();
    }

    @Test
    void onlyWhatChangesSomethingMayHaveBeenDoneAllTheSame() {
        account.always("DescribeExportTasks", new Effect.DropAfter());
        account.shell(home)
                .run("describe-export-tasks")
                .exits(255)
                .says("Try again.")
                .neverSays("done all the same");

        account.always("CancelExportTask", new Effect.CutBody());
        account.shell(home)
                .run("cancel-export-task", "--export-task-identifier", "shop-nightly")
                .exits(255)
                .says("Look whether it was done all the same");
    }

    private void started() {
        account.shell(home)
                .run(PracticeAccount.start("my-s3-export"))
                .exits(0)
                .prints("\"ExportTaskIdentifier\": \"my-s3-export\"")
                .prints("\"Status\": \"STARTING\"")
                .neverSays("AlreadyExists")
                .showsNoTrace();
    }

    @Test
    void anIdentifierThatWasTakenBeforeIsStillAnError() {
        account.shell(home).run(PracticeAccount.start("taken")).exits(0);
        account.time().move(java.time.Duration.ofHours(1));

        account.shell(home)
                .run(PracticeAccount.start("taken"))
                .exits(254)
                .printsNothing()
                .says("(ExportTaskAlreadyExists)");
    }
}
