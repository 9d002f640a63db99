package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.TaskAnswer;
import dev.rdsshell.shell.output.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code start-export-task --idempotent}: an export of the same source to the same place that runs or is complete is the
 * answer, under whatever identifier. After one that failed or was canceled the identifier gets the next free number.
 */
public final class StartOnce implements Addition {
    private static final String IDEMPOTENT = "--idempotent";
    private static final String IDENTIFIER = "--export-task-identifier";

    private final SettingsResolver settings;
    private final Account account;

    public StartOnce(SettingsResolver settings, Account account) {
        this.settings = settings;
        this.account = account;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals("start-export-task");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Declared.flag(
                IDEMPOTENT,
                "An export of the same source, bucket, prefix and selection that runs or is complete is taken for this one,"
                        + " also under another identifier. After one that failed or was canceled the identifier gets"
                        + " the next free number."));
    }

    @Override
    public List<Description.Example> examples() {
        return List.of(new Description.Example(
                "start-export-task --cli-input-json file://export.json --idempotent",
                "starts it unless it was exported"));
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        boolean wanted = arguments.has(IDEMPOTENT)
                || preparation
                        .session()
                        .behaviour()
                        .getOrDefault(Option.IDEMPOTENT.word(), "off")
                        .equals("on");
        Prepared prepared = next.prepare(arguments, preparation);
        if (!wanted || arguments.has("--generate-cli-skeleton") || !(prepared instanceof Ready ready)) {
            return prepared;
        }
        AwsSettings resolved = settings.resolve(GlobalParameters.values(arguments), preparation.session());
        ExportTasks tasks = account.exportTasks(resolved.connection());
        SameExport wantedExport = SameExport.of(ready.values());
        List<ExportTask> ofSource =
                tasks.list(new ExportTasks.Selection(Optional.of(wantedExport.source()), List.of()));
        return ofSource.stream()
                .filter(wantedExport::isDoneBy)
                .findFirst()
                .<Prepared>map(task -> new AlreadyExported(ready, task, resolved))
                .orElseGet(() -> withFreeIdentifier(arguments, preparation, next, ready, wantedExport, tasks));
    }

    private static Prepared withFreeIdentifier(
            Arguments arguments,
            Preparation preparation,
            Step next,
            Ready ready,
            SameExport wanted,
            ExportTasks tasks) {
        String identifier = SameExport.value(ready.values(), IDENTIFIER);
        boolean failedBefore = tasks.find(identifier)
                .filter(task -> wanted.equals(SameExport.of(task)))
                .map(ExportTask::status)
                .filter(status -> status == ExportStatus.FAILED || status == ExportStatus.CANCELED)
                .isPresent();
        if (!failedBefore) {
            return ready;
        }
        String free =
                FreeIdentifier.after(identifier, taken -> tasks.find(taken).isPresent());
        List<Argument> given = new ArrayList<>(arguments.given());
        given.add(StartAgain.argument(IDENTIFIER, List.of(free)));
        return next.prepare(new Arguments(given, arguments.words()), preparation);
    }

    /** Nothing is left to do: the answer is the task as it is. */
    private record AlreadyExported(Ready ready, ExportTask task, AwsSettings settings) implements Ready {
        @Override
        public List<Filled> values() {
            return ready.values();
        }

        @Override
        public Outcome run(Execution execution) {
            execution
                    .console()
                    .notice("Already exported: " + SafeText.line(task.identifier()) + " is "
                            + SafeText.line(task.statusText()) + ".");
            return TaskAnswer.of(task, settings, execution.console().capabilities());
        }
    }
}
