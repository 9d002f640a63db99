package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.check.GatedRequest;
import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
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
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.operation.TaskAnswer;
import dev.rdsshell.shell.operation.WriteLog;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.script.UnderWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code start-export-task --idempotent}: an export of the same source to the same place that runs or is complete is the
 * answer, under whatever identifier. After one that failed or was canceled the identifier gets the next free number.
 *
 * <p>A line of a script that was stopped while it ran is resolved by its own identifier, with or without that option.
 */
public final class StartOnce implements Addition {
    private static final String IDEMPOTENT = "--idempotent";
    private static final String IDENTIFIER = "--export-task-identifier";

    /** What the service says of a start that came second; with its ending {@code Fault}, too. */
    private static final List<String> OVERTAKEN =
            List.of("InvalidExportSourceState", "ExportTaskAlreadyExists", "ExportTaskLimitReached");

    private final SettingsResolver settings;
    private final Account account;
    private final WriteLog writes;

    /** @param writes is told of a start that was found to have taken effect */
    public StartOnce(SettingsResolver settings, Account account, WriteLog writes) {
        this.settings = settings;
        this.account = account;
        this.writes = writes;
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
        Optional<Instant> underWay = UnderWay.since(preparation.session());
        boolean looks = wanted || underWay.isPresent();
        if (!looks || arguments.has("--generate-cli-skeleton") || !(prepared instanceof Ready ready)) {
            return prepared;
        }
        AwsSettings resolved = settings.resolve(GlobalParameters.values(arguments), preparation.session());
        ExportTasks tasks = account.exportTasks(resolved.connection());
        Optional<ExportTask> own = underWay.flatMap(since -> startedBefore(ready, tasks, since));
        if (own.isPresent()) {
            return new Existing(
                    ready, own.get(), resolved, "Started by the run before: ", () -> found(own.get(), resolved));
        }
        Prepared once = wanted ? once(arguments, preparation, next, ready, tasks, resolved) : ready;
        return wanted && preparation.mode() == Preparation.Mode.DRY_RUN && once instanceof Ready rehearsed
                ? new Repeatable(rehearsed)
                : once;
    }

    private void found(ExportTask task, AwsSettings resolved) {
        writes.found(new WriteLog.Write(resolved.connection(), "StartExportTask", task.identifier(), task.sourceArn()));
    }

    /** What this very line has started under its own identifier, before the run that it stood in was stopped. */
    private static Optional<ExportTask> startedBefore(Ready ready, ExportTasks tasks, Instant since) {
        SameExport request = SameExport.of(ready.values());
        return tasks.find(SameExport.value(ready.values(), IDENTIFIER))
                .filter(task -> request.equals(SameExport.of(task)) && SameExport.hasBegun(task, Optional.of(since)));
    }

    private static Prepared once(
            Arguments arguments,
            Preparation preparation,
            Step next,
            Ready ready,
            ExportTasks tasks,
            AwsSettings resolved) {
        SameExport wantedExport = SameExport.of(ready.values());
        Prepared once = done(wantedExport, tasks)
                .<Prepared>map(task -> exported(ready, task, resolved))
                .orElseGet(() -> withFreeIdentifier(arguments, preparation, next, ready, wantedExport, tasks));
        return once instanceof ReadyRequest request
                ? new GatedRequest(
                        request, (sent, execution) -> Optional.of(sent(sent, execution, wantedExport, tasks, resolved)))
                : once;
    }

    private static Optional<ExportTask> done(SameExport wanted, ExportTasks tasks) {
        return tasks.list(new ExportTasks.Selection(Optional.of(wanted.source()), List.of())).stream()
                .filter(wanted::isDoneBy)
                .findFirst();
    }

    private static Existing exported(Ready ready, ExportTask task, AwsSettings resolved) {
        return new Existing(ready, task, resolved, "Already exported: ", () -> {});
    }

    /** Somebody else may have started the same between the look and the call: then the refusal says nothing else. */
    private static Outcome sent(
            ReadyRequest request, Execution execution, SameExport wanted, ExportTasks tasks, AwsSettings resolved) {
        try {
            return request.run(execution);
        } catch (FailureException e) {
            boolean mayBeDone = e.failure()
                    .code()
                    .filter(code -> OVERTAKEN.stream().anyMatch(code::startsWith))
                    .isPresent();
            Optional<ExportTask> other = mayBeDone ? done(wanted, tasks) : Optional.empty();
            return exported(request, other.orElseThrow(() -> e), resolved).run(execution);
        }
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

    /** A line that says the same again is answered by the first. */
    private record Repeatable(Ready ready) implements Ready {
        @Override
        public List<Filled> values() {
            return ready.values();
        }

        @Override
        public Ready innermost() {
            return ready.innermost();
        }

        @Override
        public Foreseen foreseen(Execution execution) {
            return ready.foreseen(execution).repeatable();
        }

        @Override
        public Foreseen foreseenInQueue(Execution execution) {
            return ready.foreseenInQueue(execution).repeatable();
        }

        @Override
        public Outcome run(Execution execution) {
            return ready.run(execution);
        }
    }

    /**
     * Nothing is left to do: the answer is the task as it is.
     *
     * @param note writes down what was found
     */
    private record Existing(Ready ready, ExportTask task, AwsSettings settings, String how, Runnable note)
            implements Ready {
        @Override
        public List<Filled> values() {
            return ready.values();
        }

        @Override
        public Optional<String> remark() {
            return Optional.of(found() + " Nothing will be started.");
        }

        @Override
        public Foreseen foreseen(Execution execution) {
            return Foreseen.of(List.of(StyledLine.of(remark().orElseThrow())), false);
        }

        private String found() {
            return how + SafeText.line(task.identifier()) + " is " + SafeText.line(task.statusText()) + ".";
        }

        @Override
        public Outcome run(Execution execution) {
            note.run();
            execution.console().notice(found());
            return TaskAnswer.of(task, settings, execution.console().capabilities());
        }
    }
}
