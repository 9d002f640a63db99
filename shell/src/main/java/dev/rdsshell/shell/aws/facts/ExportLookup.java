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
record ExportLookup(ExportTasks tasks, Parallel parallel, Reach reach) {
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

    private <T> Fact<T> fact(Supplier<Optional<T>> lookup) {
        try {
            Optional<T> answer = lookup.get();
            reach.answered();
            return answer.map(Fact::of).orElseGet(Fact::absent);
        } catch (FailureException failed) {
            return unanswered(failed);
        }
    }

    private <T> Fact<T> unanswered(FailureException failed) {
        if (failed.failure() instanceof Failure.ServiceError) {
            reach.answered();
        } else if (failed.failure() instanceof Failure.General) {
            reach.lost(failed);
        } else {
            throw failed;
        }
        return Fact.unknown(Lookups.reason(failed.failure(), "rds:DescribeExportTasks"));
    }
}
