package dev.rdsshell.completions.source.lookup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code export_tables_info_*.json}: {@code {"perTableStatus":[{"target":"shop.orders","sizeGB":1.5,…}]}}. Those who write
 * it disagree about the first letter of names, and about what else there is.
 */
final class TablesFile {
    private static final JsonFactory JSON = new JsonFactory();

    private TablesFile() {}

    /** The tables; of a file that is cut short those that can be read. */
    static List<TableRow> read(byte[] content) {
        List<TableRow> tables = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && "perTableStatus".equalsIgnoreCase(parser.currentName())
                        && parser.nextToken() == JsonToken.START_ARRAY) {
                    readTables(parser, tables);
                }
            }
        } catch (IOException cutShort) {
            return tables;
        }
        return tables;
    }

    private static void readTables(JsonParser parser, List<TableRow> tables) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            TableRow table = readTable(parser);
            if (!table.target().isEmpty()) {
                tables.add(table);
            }
        }
    }

    private static TableRow readTable(JsonParser parser) throws IOException {
        String target = "";
        String size = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("target".equalsIgnoreCase(name)) {
                target = parser.getText();
            } else if ("sizeGB".equalsIgnoreCase(name)) {
                size = parser.getText();
            } else if (value.isStructStart()) {
                parser.skipChildren();
            }
        }
        return new TableRow(target, size);
    }
}
