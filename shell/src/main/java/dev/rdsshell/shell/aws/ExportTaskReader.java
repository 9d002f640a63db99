package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.export.ExportTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads an export task out of an answer. The SDK has one class for the task in a list and one for each answer that is a
 * task, all with the same members: they are read by the members' names.
 */
final class ExportTaskReader {
    private final SdkPojo answer;

    private ExportTaskReader(SdkPojo answer) {
        this.answer = answer;
    }

    static ExportTask read(SdkPojo answer) {
        return new ExportTaskReader(answer).task();
    }

    private ExportTask task() {
        return new ExportTask(
                text("ExportTaskIdentifier"),
                text("SourceArn"),
                text("Status"),
                text("S3Bucket"),
                text("S3Prefix"),
                text("IamRoleArn"),
                text("KmsKeyId"),
                texts("ExportOnly"),
                time("SnapshotTime"),
                time("TaskStartTime"),
                time("TaskEndTime"),
                number("PercentProgress"),
                number("TotalExtractedDataInGB"),
                text("FailureCause"),
                text("WarningMessage"),
                text("SourceType"));
    }

    private String text(String member) {
        return value(member) instanceof String text ? text : "";
    }

    private List<String> texts(String member) {
        return value(member) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Optional<Instant> time(String member) {
        return value(member) instanceof Instant time ? Optional.of(time) : Optional.empty();
    }

    private OptionalInt number(String member) {
        return value(member) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private @Nullable Object value(String member) {
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.memberName().equals(member)) {
                return field.getValueOrDefault(answer);
            }
        }
        return null;
    }
}
