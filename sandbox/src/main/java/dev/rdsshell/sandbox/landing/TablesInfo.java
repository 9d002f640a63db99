package dev.rdsshell.sandbox.landing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The file {@code export_tables_info_….json}: what became of each table, with the types of its columns. */
final class TablesInfo {
    private TablesInfo() {}

    static byte[] write(ExportedTables tables) {
        return Json.object(json -> {
            json.writeArrayFieldStart("perTableStatus");
            for (ExportedTables.Entry entry : tables.entries()) {
                entry(json, entry);
            }
            for (ExportedTables.Note note : tables.notes()) {
                note(json, note);
            }
            json.writeEndArray();
        });
    }

    private static void entry(JsonGenerator json, ExportedTables.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("tableStatistics");
        json.writeObjectFieldStart("partitioningInfo");
        json.writeNumberField("numberOfPartitions", 1);
        json.writeNumberField("numberOfCompletedPartitions", 1);
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("schemaMetadata");
        json.writeArrayFieldStart("originalTypeMappings");
        for (Column column : entry.table().columns()) {
            column(json, column);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField("status", "COMPLETE");
        json.writeNumberField("sizeGB", entry.gigabytes());
        json.writeStringField("target", entry.table().target());
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Column column) throws IOException {
        json.writeStartObject();
        json.writeStringField("columnName", column.name());
        json.writeStringField("originalType", column.originalType());
        json.writeStringField("expectedExportedType", column.exportedType());
        json.writeEndObject();
    }

    private static void note(JsonGenerator json, ExportedTables.Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("target", note.target());
        json.writeStringField("warningMessage", note.warning());
        json.writeEndObject();
    }
}
