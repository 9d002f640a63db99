package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.ExportFact;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The exports that there are: the one of the same identifier, and those that run. */
record ExportLookup(ExportTasks tasks, Parallel parallel) {
    private static final List<ExportStatus> RUNNING = ExportStatus.notEnded();

    Supplier<TaskFacts.OfExports> of(String identifier) {
        Supplier<Fact<ExportFact>> same =
                parallel.start(() -> fact(() -> tasks.find(identifier).map(ExportLookup::read)));
        Supplier<Fact<List<ExportFact>>> running = parallel.start(() -> fact(() -> Optional.of(running())));
        return () -> new TaskFacts.OfExports(same.get(), running.get());
    }

    /** Some servers do not heed the filter. */
    private List<ExportFact> running() {
        return tasks.list(new ExportTasks.Selection(Optional.empty(), RUNNING)).stream()
                .filter(task -> RUNNING.contains(task.status()))
                .map(ExportLookup::read)
                .toList();
    }

    private static ExportFact read(ExportTask task) {
        return new ExportFact(task.identifier(), task.sourceArn(), task.statusText());
    }

    /** Where RDS itself cannot be reached, nothing can be checked. */
    private static <T> Fact<T> fact(Supplier<Optional<T>> lookup) {
        try {
            return lookup.get().map(Fact::of).orElseGet(Fact::absent);
        } catch (FailureException failed) {
            if (failed.failure() instanceof Failure.ServiceError refused) {
                return Fact.unknown(Lookups.reason(refused, "rds:DescribeExportTasks"));
            }
            throw failed;
        }
    }
}
