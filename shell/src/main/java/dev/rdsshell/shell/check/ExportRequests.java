package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call of StartExportTask has, or an export that there is, to what the rules speak of. */
public final class ExportRequests {
    private ExportRequests() {}

    /** @param ready of StartExportTask */
    public static ExportRequest of(ReadyRequest ready) {
        Map<String, @Nullable Object> members = ready.parameters();
        return new ExportRequest(
                text(members, "ExportTaskIdentifier"),
                text(members, "SourceArn"),
                text(members, "S3BucketName"),
                text(members, "S3Prefix"),
                text(members, "IamRoleArn"),
                text(members, "KmsKeyId"),
                texts(members.get("ExportOnly")),
                ready.connection().requireRegion());
    }

    /** What started an export that there is, as if it were to be started where it was asked for. */
    static ExportRequest of(ExportTask task, Connection connection) {
        return new ExportRequest(
                task.identifier(),
                task.sourceArn(),
                task.bucket(),
                task.prefix(),
                task.roleArn(),
                task.kmsKeyId(),
                task.exportOnly(),
                connection.requireRegion());
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
