package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.FailureReport;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Says what failed, and gives the exit code. Nothing that a command throws gets past it. */
record Failures(Console console, Preparation.Mode mode, BooleanSupplier debug) {

    /** Runs the work; whatever it throws is shown. */
    int shown(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (FailureException e) {
            return show(e.failure(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return show(defect(e), e);
        }
    }

    private int show(Failure failure, Throwable thrown) {
        FailureReport.lines(failure, mode).forEach(console::notice);
        if (debug.getAsBoolean()) {
            FailureReport.trace(thrown).forEach(console::notice);
        }
        return failure.exitCode();
    }

    private static Failure defect(Throwable thrown) {
        return new Failure.General(
                "RDS Shell has a defect: " + thrown,
                "The same line with --debug shows where. Exit code " + ExitCode.GENERAL + ".");
    }
}
