package dev.rdsshell.shell;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rds wait}, which the AWS CLI has for other things than exports. */
class WaitersTest {
    private static final String OURS = "`watch-progress` waits until exports are complete";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void thereIsNoneForExports() {
        refused("rds", "wait", "export-task-complete")
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): There is no waiter"
                                + " 'export-task-complete' of rds, in the AWS CLI as well.",
                        OURS + ".");
    }

    @Test
    void anotherOneIsNotToldAsIfItWereAboutExports() {
        refused("aws", "rds", "wait", "db-snapshot-available", "--db-snapshot-identifier", "s")
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): RDS Shell has no waiter"
                                + " 'db-snapshot-available' of rds.",
                        OURS + "; for anything else there is the AWS CLI: `!aws rds wait db-snapshot-available …` in a"
                                + " session.");
    }

    @Test
    void aWaiterHasToBeNamed() {
        refused("rds", "wait")
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): 'rds wait' needs the name of a waiter,"
                                + " and RDS Shell has none.",
                        OURS + ".");
    }

    private Ended refused(String... words) {
        return AssertableShell.in(home).run(words).exits(252).printsNothing();
    }
}
