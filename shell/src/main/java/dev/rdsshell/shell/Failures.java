package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.FailureReport;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.ErrorFormat;
import dev.rdsshell.shell.output.Presentation;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Says what failed, and gives the exit code. Nothing that a command throws gets past it. */
record Failures(Console console, Preparation.Mode mode, BooleanSupplier debug, Supplier<ErrorFormat> format) {

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

    /** Shows a failure after which things go on. */
    void display(FailureException failure) {
        show(failure.failure(), failure);
    }

    private int show(Failure failure, Throwable thrown) {
        List<String> lines = FailureReport.lines(failure, readBy(), format.get(), width());
        if (failure instanceof Failure.Interrupted && console.capabilities().errorIsTerminal()) {
            // The terminal has written ^C, and what comes next begins a row of its own.
            console.notice("");
        }
        lines.forEach(console::notice);
        if (debug.getAsBoolean()) {
            FailureReport.trace(thrown).forEach(console::notice);
        }
        return failure.exitCode();
    }

    /** A person who runs a single command is told what to do next, as in a script; a program gets the service's words alone. */
    private Preparation.Mode readBy() {
        boolean person = console.capabilities().errorIsTerminal();
        return mode == Preparation.Mode.ONE_SHOT && person ? Preparation.Mode.SCRIPT : mode;
    }

    private int width() {
        Capabilities terminal = console.capabilities();
        return terminal.errorIsTerminal() ? terminal.columns() : Presentation.DEFAULT_WIDTH;
    }

    private static Failure defect(Throwable thrown) {
        return new Failure.General(
                "RDS Shell has a defect: " + thrown,
                "The same line with --debug shows where. Exit code " + ExitCode.GENERAL + ".");
    }
}
