package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.export.ExportCancel;
import dev.rdsshell.sandbox.export.ExportOrder;
import dev.rdsshell.sandbox.export.ExportStart;
import dev.rdsshell.sandbox.export.ExportState;
import dev.rdsshell.sandbox.export.Lifecycle;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.rds.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportSourceType;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

/** StartExportTask, DescribeExportTasks and CancelExportTask. */
final class ExportOperations {
    private static final Filters<ExportTask> FILTERS = new Filters<>(Map.of(
            "export-task-identifier", task -> Stream.of(task.exportTaskIdentifier()),
            "s3-bucket", task -> Stream.of(task.s3Bucket()),
            "source-arn", task -> Stream.of(task.sourceArn()),
            "status", task -> Stream.of(task.status().toLowerCase(Locale.ROOT))));

    private final Account account;
    private final ExportStart exportStart;
    private final BooleanSupplier unknownIsEmpty;

    ExportOperations(Account account, ExportStart exportStart, BooleanSupplier unknownIsEmpty) {
        this.account = account;
        this.exportStart = exportStart;
        this.unknownIsEmpty = unknownIsEmpty;
    }

    void addTo(QueryService service) {
        service.on(
                        "StartExportTask",
                        StartExportTaskRequest::builder,
                        this::start,
                        "ExportTaskIdentifier",
                        "SourceArn",
                        "S3BucketName",
                        "IamRoleArn",
                        "KmsKeyId")
                .on("DescribeExportTasks", DescribeExportTasksRequest::builder, this::describe)
                .on("CancelExportTask", CancelExportTaskRequest::builder, this::cancel, "ExportTaskIdentifier");
    }

    private StartExportTaskResponse start(StartExportTaskRequest request, Call call) {
        Export export = exportStart.start(new ExportOrder(
                request.exportTaskIdentifier(),
                call.region(),
                request.sourceArn(),
                request.s3BucketName(),
                Objects.requireNonNullElse(request.s3Prefix(), ""),
                request.iamRoleArn(),
                request.kmsKeyId(),
                request.exportOnly(),
                call.at()));
        return new ExportTaskAnswer(export, ExportState.REQUESTED).started();
    }

    private CancelExportTaskResponse cancel(CancelExportTaskRequest request, Call call) {
        Export export =
                new ExportCancel(account.exports(call.region())).cancel(request.exportTaskIdentifier(), call.at());
        return new ExportTaskAnswer(export, Lifecycle.at(export, call.at())).canceled();
    }

    private DescribeExportTasksResponse describe(DescribeExportTasksRequest request, Call call) {
        List<ExportTask> all = named(request, call).stream()
                .map(export -> new ExportTaskAnswer(export, Lifecycle.at(export, call.at())).described())
                .toList();
        Page<ExportTask> page = Page.of(
                FILTERS.apply(all, request.filters()),
                ExportTask::exportTaskIdentifier,
                request.marker(),
                request.maxRecords());
        return DescribeExportTasksResponse.builder()
                .exportTasks(page.items())
                .marker(page.marker())
                .build();
    }

    private static @Nullable String checked(@Nullable String type) {
        if (type != null && ExportSourceType.fromValue(type) == ExportSourceType.UNKNOWN_TO_SDK_VERSION) {
            throw new ServiceError("InvalidParameterValue", 400, "Invalid source type: " + type);
        }
        return type;
    }

    private List<Export> named(DescribeExportTasksRequest request, Call call) {
        String identifier = request.exportTaskIdentifier();
        String type = checked(request.sourceTypeAsString());
        List<Export> found = account.exports(call.region()).all().stream()
                .filter(export -> identifier == null || identifier.equals(export.identifier()))
                .filter(export ->
                        request.sourceArn() == null || request.sourceArn().equals(export.sourceArn()))
                .filter(export ->
                        type == null || type.equals(export.sourceType().toString()))
                .toList();
        boolean isUnknown = identifier != null
                && account.exports(call.region()).find(identifier).isEmpty();
        if (isUnknown && !unknownIsEmpty.getAsBoolean()) {
            throw ExportCancel.missing(identifier);
        }
        return found;
    }
}
