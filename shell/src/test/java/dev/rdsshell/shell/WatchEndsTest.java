package dev.rdsshell.shell;

import dev.rdsshell.sandbox.account.Ending;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a watch ends, and with which exit code. */
class WatchEndsTest {
    private final Path home;
    private final PracticeAccount account = new PracticeAccount();

    WatchEndsTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    private void start(String identifier) {
        account.shell(home).run(PracticeAccount.start(identifier)).exits(0);
    }

    private Ended watch(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "watch-progress";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return account.shell(home).run(line).printsNothing().showsNoTrace();
    }

    @Test
    void completeIsZero() {
        start("good");

        watch("good").exits(0).says("COMPLETE");
    }

    @Test
    void failedIsOneWithTheCause() {
        account.script("bad", new Ending.Fails(40, "The role lost its permission."));
        start("bad");

        watch("bad").exits(1).says("FAILED").says("The role lost its permission.");
    }

    @Test
    void canceledIsOne() {
        start("stopped");
        account.shell(home)
                .run("cancel-export-task", "--export-task-identifier", "stopped")
                .exits(0)
                .prints("CANCELING");

        watch("stopped").exits(1).says("CANCELED");
    }

    @Test
    void aTimeOutIs124() {
        account.script("slow", new Ending.Stalls(30));
        start("slow");

        watch("slow", "--timeout", "10m").exits(124);
    }

    @Test
    void anUnknownTaskIs254() {
        watch("nobody").exits(254).says("nobody");
    }

    @Test
    void ofSeveralTheHighestCounts() {
        account.script("bad", new Ending.Fails(40, "No."));
        start("bad");

        watch("bad", "nobody").exits(254).says("FAILED");
    }

    @Test
    void nothingToWatchIsZero() {
        account.time().move(java.time.Duration.ofDays(2));

        watch().exits(0);
    }

    @Test
    void warningsCountOnlyWhereTheyAreAskedFor() {
        account.script("warned", new Ending.Completes(java.util.Optional.of("{\"skippedTables\":[\"a.b\"]}")));
        start("warned");

        watch("warned").exits(0);
        watch("warned", "--fail-on-warnings").exits(1);
    }
}
