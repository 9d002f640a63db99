package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;

/** The export tasks of the region, running and ended. */
public final class TaskKind {
    public static final RowKind<TaskRow> TASKS = new RowKind<>("export-tasks", TaskRow.class, true, TaskKind::ask);

    private TaskKind() {}

    private static void ask(Place place, Sink<TaskRow> sink) {
        Once once = new Once();
        Pages.all(sink, marker -> {
            DescribeExportTasksResponse page = place.ask("rds:DescribeExportTasks", account -> account.rds()
                    .describeExportTasks(
                            request -> request.maxRecords(SourceKinds.PAGE).marker(marker)));
            return new Page<>(
                    page.exportTasks().stream().map(task -> row(task, once)).toList(), page.marker());
        });
    }

    private static TaskRow row(ExportTask task, Once once) {
        return new TaskRow(
                once.of(task.exportTaskIdentifier()),
                once.of(task.sourceArn()),
                once.of(task.s3Bucket()),
                once.of(task.s3Prefix()),
                once.of(task.iamRoleArn()),
                once.of(task.kmsKeyId()),
                String.join("\n", task.exportOnly()),
                once.of(task.status()),
                once.of(task.taskStartTime()));
    }
}
