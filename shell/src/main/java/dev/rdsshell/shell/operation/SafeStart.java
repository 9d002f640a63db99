package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;

/**
 * Starting an export is safe to retry.
 *
 * <p>The SDK sends StartExportTask again after a dropped connection, and the answer is then ExportTaskAlreadyExists. So after
 * any outcome that nobody knows, the task is described; it is ours if source, bucket, prefix, role and key are what was
 * asked for, and it is STARTING or began after our call.
 */
public final class SafeStart implements Recovery {

    @Override
    public SdkPojo recover(CallResult.Failed<SdkPojo> failed, SdkPojo request, Surroundings surroundings) {
        StartExportTaskRequest start = (StartExportTaskRequest) request;
        if (!failed.mayHaveTakenEffect()) {
            return failed.orThrow();
        }
        if (failed.failure() instanceof Failure.Interrupted) {
            throw mayHaveStarted(start);
        }
        Optional<ExportTask> task = described(start, failed, surroundings);
        if (task.isEmpty()) {
            throw with("The export has not started. Run the line again.", failed, surroundings);
        }
        if (!isOurs(task.get(), start, surroundings)) {
            return failed.orThrow();
        }
        surroundings
                .notice()
                .accept("The answer to the start got lost, but " + start.exportTaskIdentifier()
                        + " has started: this is the task as described.");
        return task.get();
    }

    private static FailureException mayHaveStarted(StartExportTaskRequest start) {
        return new FailureException(new Failure.Interrupted(
                "Stopped, but the export " + start.exportTaskIdentifier() + " may have started.", look(start)));
    }

    private static String look(StartExportTaskRequest start) {
        return "To see whether it has: describe-export-tasks --export-task-identifier " + start.exportTaskIdentifier();
    }

    /** Empty where the service does not know the task, by either of its two ways of saying so. */
    private static Optional<ExportTask> described(
            StartExportTaskRequest start, CallResult.Failed<SdkPojo> failed, Surroundings surroundings) {
        CallResult<List<ExportTask>> result = surroundings
                .calls()
                .attempt(surroundings.connection(), "DescribeExportTasks", clients -> clients.rds()
                        .describeExportTasks(query -> query.exportTaskIdentifier(start.exportTaskIdentifier()))
                        .exportTasks());
        if (result instanceof CallResult.Answered<List<ExportTask>> answered) {
            return answered.value().stream()
                    .filter(task -> start.exportTaskIdentifier().equalsIgnoreCase(task.exportTaskIdentifier()))
                    .findFirst();
        }
        CallResult.Failed<List<ExportTask>> unknown = (CallResult.Failed<List<ExportTask>>) result;
        if (unknown.failure()
                .code()
                .filter(code -> code.startsWith("ExportTaskNotFound"))
                .isPresent()) {
            return Optional.empty();
        }
        if (unknown.failure() instanceof Failure.Interrupted) {
            throw mayHaveStarted(start);
        }
        throw with("The export may have started. " + look(start), failed, surroundings);
    }

    /** Said before the words of a service, because in one-shot lines nothing follows them. */
    private static FailureException with(String outcome, CallResult.Failed<SdkPojo> failed, Surroundings surroundings) {
        Failure failure = failed.failure();
        if (failure instanceof Failure.ServiceError) {
            surroundings.notice().accept(outcome);
            return new FailureException(failure, failed.cause().orElse(null));
        }
        return new FailureException(
                new Failure.General(failure.message(), outcome), failed.cause().orElse(null));
    }

    private static boolean isOurs(ExportTask task, StartExportTaskRequest start, Surroundings surroundings) {
        return Objects.equals(task.sourceArn(), start.sourceArn())
                && Objects.equals(task.s3Bucket(), start.s3BucketName())
                && text(task.s3Prefix()).equals(text(start.s3Prefix()))
                && isSame(task.iamRoleArn(), start.iamRoleArn())
                && beganNow(task, surroundings.sentAt())
                && isSameKey(task.kmsKeyId(), start.kmsKeyId(), surroundings);
    }

    /** A service keeps milliseconds, or whole seconds only. */
    private static boolean beganNow(ExportTask task, Instant sentAt) {
        boolean starting = ExportStatus.of(text(task.status())) == ExportStatus.STARTING;
        Instant began = task.taskStartTime();
        if (began == null) {
            return starting;
        }
        boolean wholeSeconds = began.equals(began.truncatedTo(ChronoUnit.SECONDS));
        ChronoUnit kept = wholeSeconds ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
        return starting || !began.isBefore(sentAt.truncatedTo(kept));
    }

    /** The same ARN, or the name at the end of it. */
    private static boolean isSame(@Nullable String described, @Nullable String asked) {
        return Objects.equals(described, asked) || text(described).endsWith("/" + text(asked));
    }

    /** A key can be given by an alias, and is described by its ARN. */
    private static boolean isSameKey(@Nullable String described, @Nullable String asked, Surroundings surroundings) {
        if (isSame(described, asked) || isSame(asked, described)) {
            return true;
        }
        CallResult<KeyMetadata> key = surroundings
                .calls()
                .attempt(surroundings.connection(), "DescribeKey", clients -> clients.kms()
                        .describeKey(query -> query.keyId(asked))
                        .keyMetadata());
        return key instanceof CallResult.Answered<KeyMetadata> found
                && isSame(found.value().arn(), described);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
