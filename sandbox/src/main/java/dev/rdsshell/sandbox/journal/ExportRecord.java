package dev.rdsshell.sandbox.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.Pace;
import java.io.IOException;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

/** An export task as an event of the journal, and back. */
final class ExportRecord {
    private ExportRecord() {}

    static void write(JsonGenerator json, Export export) throws IOException {
        json.writeStringField("identifier", export.identifier());
        json.writeStringField("region", export.region());
        json.writeStringField("sourceArn", export.sourceArn());
        json.writeStringField("sourceType", export.sourceType().toString());
        Fields.write(json, "snapshotTime", export.snapshotTime());
        json.writeStringField("bucket", export.bucket());
        json.writeStringField("prefix", export.prefix());
        json.writeStringField("roleArn", export.roleArn());
        json.writeStringField("kmsKeyId", export.kmsKeyId());
        Fields.write(json, "exportOnly", export.exportOnly());
        json.writeStringField("requested", export.requested().toString());
        Fields.write(json, "cancelRequested", export.cancelRequested());
        write(json, export.pace());
        json.writeNumberField("gigabytes", export.gigabytes());
        write(json, export.ending());
    }

    static Export read(Fields event) {
        return new Export(
                event.text("identifier"),
                event.text("region"),
                event.text("sourceArn"),
                ExportSourceType.fromValue(event.text("sourceType")),
                event.optionalTime("snapshotTime"),
                event.text("bucket"),
                event.text("prefix"),
                event.text("roleArn"),
                event.text("kmsKeyId"),
                event.texts("exportOnly"),
                event.time("requested"),
                event.optionalTime("cancelRequested"),
                new Pace(event.duration("starting"), event.duration("extracting"), event.duration("canceling")),
                event.number("gigabytes"),
                ending(event));
    }

    private static void write(JsonGenerator json, Pace pace) throws IOException {
        json.writeStringField("starting", pace.starting().toString());
        json.writeStringField("extracting", pace.extracting().toString());
        json.writeStringField("canceling", pace.canceling().toString());
    }

    private static void write(JsonGenerator json, Ending ending) throws IOException {
        if (ending instanceof Ending.Completes completes) {
            json.writeStringField("ending", "completes");
            Fields.write(json, "warning", completes.warning());
        } else if (ending instanceof Ending.Fails fails) {
            json.writeStringField("ending", "fails");
            json.writeNumberField("percent", fails.percent());
            json.writeStringField("cause", fails.cause());
        } else if (ending instanceof Ending.Stalls stalls) {
            json.writeStringField("ending", "stalls");
            json.writeNumberField("percent", stalls.percent());
        }
    }

    private static Ending ending(Fields event) {
        return switch (event.text("ending")) {
            case "fails" -> new Ending.Fails((int) event.number("percent"), event.text("cause"));
            case "stalls" -> new Ending.Stalls((int) event.number("percent"));
            default -> new Ending.Completes(event.optionalText("warning"));
        };
    }
}
