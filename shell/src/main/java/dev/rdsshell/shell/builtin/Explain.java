package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.check.Explanation;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.check.Review;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.List;

/** {@code explain TASK}: why an export failed. */
public final class Explain extends BuiltIn {
    private static final String TASK = "TASK";

    private final SettingsResolver settings;
    private final Account account;
    private final ExportCheck check;

    public Explain(SettingsResolver settings, Account account, ExportCheck check) {
        super(
                new Description(
                        "explain",
                        List.of(),
                        Description.Group.EXPORTS,
                        "Says why an export failed.",
                        "It shows the documented meaning of the cause, checks the same export against the account as it is now, says"
                                + " what was left in the bucket and how to remove it, and the line that checks it again. It only"
                                + " reads.",
                        List.of(Declared.required(
                                Declared.word(TASK, Subject.EXPORT_TASK, "The export that failed.", "my-s3-export"))),
                        List.of(new Description.Example("explain my-s3-export", "says why that export failed"))),
                Obeyed.byCallers());
        this.settings = settings;
        this.account = account;
        this.check = check;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String identifier = arguments.value(TASK).orElseThrow();
        Connection connection = settings.resolve(
                        GlobalParameters.values(arguments), execution.session().get())
                .connection();
        ExportTask task = account.exportTasks(connection).find(identifier).orElseThrow(() -> unknown(identifier));
        if (task.status() != ExportStatus.FAILED) {
            execution
                    .console()
                    .notice(task.identifier() + " is " + task.statusText() + ": there is no failure to explain.");
            return Outcome.ok();
        }
        Instant now = execution.clock().instant();
        Review review = check.review(task, connection, now);
        Capabilities terminal = execution.console().capabilities();
        new Explanation(task, review, now, terminal.outputIsTerminal() ? terminal.columns() : 0)
                .lines()
                .forEach(line -> execution.console().data(line + "\n"));
        return Outcome.ok();
    }

    private static FailureException unknown(String identifier) {
        return new FailureException(new Failure.ServiceError(
                "ExportTaskNotFound",
                "DescribeExportTasks",
                "There is no export task " + identifier + ".",
                -1,
                "",
                "'describe-export-tasks' lists those that there are."));
    }
}
