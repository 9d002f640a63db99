package dev.rdsshell.sandbox.landing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.export.ExportState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The file {@code export_info_….json}: the task as a whole. Unlike the API it counts fractions of gigabytes. */
final class ExportInfo {
    private ExportInfo() {}

    static byte[] write(Export export, ExportState state) {
        return Json.object(json -> {
            json.writeStringField("exportTaskIdentifier", export.identifier());
            json.writeStringField("sourceArn", export.sourceArn());
            json.writeArrayFieldStart("exportOnly");
            for (String element : export.exportOnly()) {
                json.writeString(element);
            }
            json.writeEndArray();
            times(json, export, state);
            destination(json, export);
            json.writeStringField("status", state.status().name());
            json.writeNumberField("percentProgress", state.percent());
            json.writeNumberField("totalExportedDataInGB", export.gigabytes() * state.percent() / 100);
        });
    }

    private static void times(JsonGenerator json, Export export, ExportState state) throws IOException {
        time(json, "snapshotTime", export.snapshotTime());
        time(json, "taskStartTime", state.started());
        time(json, "taskEndTime", state.ended());
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(name, time.get().toString());
        }
    }

    private static void destination(JsonGenerator json, Export export) throws IOException {
        json.writeStringField("s3Bucket", export.bucket());
        json.writeStringField("s3Prefix", export.prefix());
        json.writeStringField("exportedFilesPath", ExportPath.of(export));
        json.writeStringField("iamRoleArn", export.roleArn());
        json.writeStringField("kmsKeyId", export.kmsKeyId());
    }
}
