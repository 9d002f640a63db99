package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.Filter;

/** The export tasks of one connection's account and region. */
final class AwsExportTasks implements ExportTasks {
    /** The code on the wire, and the one that the model and some servers use. */
    private static final Set<String> NOT_FOUND = Set.of("ExportTaskNotFound", "ExportTaskNotFoundFault");

    private final ServiceCalls calls;
    private final Connection connection;

    AwsExportTasks(ServiceCalls calls, Connection connection) {
        this.calls = calls;
        this.connection = connection;
    }

    @Override
    public List<ExportTask> list(Selection selection) {
        DescribeExportTasksRequest request = request(selection);
        return calls.call(connection, "DescribeExportTasks", aws -> pages(aws.rds(), request));
    }

    @Override
    public Optional<ExportTask> find(String identifier) {
        DescribeExportTasksRequest request = DescribeExportTasksRequest.builder()
                .exportTaskIdentifier(identifier)
                .build();
        CallResult<List<ExportTask>> result =
                calls.attempt(connection, "DescribeExportTasks", aws -> pages(aws.rds(), request));
        if (result instanceof CallResult.Failed<List<ExportTask>> failed && isNotFound(failed.failure())) {
            return Optional.empty();
        }
        return result.orThrow().stream().findFirst();
    }

    @Override
    public ExportTask cancel(String identifier) {
        return calls.call(
                connection,
                "CancelExportTask",
                aws -> ExportTaskReader.read(
                        aws.rds().cancelExportTask(request -> request.exportTaskIdentifier(identifier))));
    }

    private static boolean isNotFound(Failure failure) {
        return failure.code().filter(NOT_FOUND::contains).isPresent();
    }

    /** The service wants the states of its filter in lower case (RDS API reference, DescribeExportTasks). */
    private static DescribeExportTasksRequest request(Selection selection) {
        DescribeExportTasksRequest.Builder request = DescribeExportTasksRequest.builder();
        selection.sourceArn().ifPresent(request::sourceArn);
        if (!selection.statuses().isEmpty()) {
            request.filters(Filter.builder()
                    .name("status")
                    .values(names(selection.statuses()))
                    .build());
        }
        return request.build();
    }

    private static List<String> names(List<ExportStatus> statuses) {
        return statuses.stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<ExportTask> pages(RdsClient rds, DescribeExportTasksRequest first) {
        List<ExportTask> tasks = new ArrayList<>();
        Optional<String> marker = Optional.empty();
        do {
            DescribeExportTasksResponse page = rds.describeExportTasks(
                    first.toBuilder().marker(marker.orElse(null)).build());
            page.exportTasks().stream().map(ExportTaskReader::read).forEach(tasks::add);
            marker = next(marker, page);
        } while (marker.isPresent());
        return tasks;
    }

    /** A server that gives the same marker twice would be asked for ever. */
    private static Optional<String> next(Optional<String> before, DescribeExportTasksResponse page) {
        Optional<String> next = Optional.ofNullable(page.marker()).filter(marker -> !marker.isEmpty());
        if (next.isPresent() && next.equals(before)) {
            throw new FailureException(new Failure.General(
                    "Error during pagination: the service gave the same marker twice: " + next.get(),
                    "Check that the endpoint is the Amazon RDS service."));
        }
        return next;
    }
}
