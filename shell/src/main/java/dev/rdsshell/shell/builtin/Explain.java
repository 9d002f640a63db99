package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.check.Explanations;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.List;

/** {@code explain [TASK]}: why an export failed, or what a service refused last. */
public final class Explain extends BuiltIn {
    private static final String TASK = "TASK";

    private final SettingsResolver settings;
    private final Account account;
    private final Explanations explanations;

    public Explain(SettingsResolver settings, Account account, Explanations explanations) {
        super(
                new Description(
                        "explain",
                        List.of(),
                        Description.Group.EXPORTS,
                        "Says why an export failed, or a call was refused.",
                        "Without TASK it explains the last error of a service in this session, with its request id. It shows the"
                                + " documented meaning of the cause, checks the same export against the account as it is now, says"
                                + " what was left in the bucket and how to remove it, and the line that checks it again. It only"
                                + " reads.",
                        List.of(Declared.word(
                                TASK,
                                Subject.EXPORT_TASK,
                                "The export that failed; without it the last error of a service in this session.",
                                "my-s3-export")),
                        List.of(
                                new Description.Example("explain my-s3-export", "says why that export failed"),
                                new Description.Example("explain", "says why the last call was refused"))),
                Obeyed.byCallers());
        this.settings = settings;
        this.account = account;
        this.explanations = explanations;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        Session session = execution.session().get();
        Connection connection =
                settings.resolve(GlobalParameters.values(arguments), session).connection();
        Capabilities terminal = execution.console().capabilities();
        Explanations.Reader reader = new Explanations.Reader(
                settings.resolve(GlobalOptions.none(), session).connection(),
                execution.clock().instant(),
                terminal.outputIsTerminal() ? terminal.columns() : 0,
                execution.mode() == Preparation.Mode.INTERACTIVE);
        arguments
                .value(TASK)
                .map(identifier -> ofTask(identifier, connection, reader, execution.console()))
                .orElseGet(() -> explanations.ofLastError(reader).orElseThrow(Explain::nothing))
                .forEach(execution.console()::data);
        return Outcome.ok();
    }

    private List<StyledLine> ofTask(
            String identifier, Connection connection, Explanations.Reader reader, Console console) {
        ExportTask task = account.exportTasks(connection).find(identifier).orElseThrow(() -> unknown(identifier));
        if (task.status() != ExportStatus.FAILED) {
            console.notice(task.identifier() + " is " + task.statusText() + ": there is no failure to explain.");
            return List.of();
        }
        return explanations.of(task, connection, reader);
    }

    private static FailureException nothing() {
        return new FailureException(new Failure.InvalidLine(
                "No service has refused a call in this session.", "'explain TASK' says why an export failed."));
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
