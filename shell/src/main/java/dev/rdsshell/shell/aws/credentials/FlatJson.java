package dev.rdsshell.shell.aws.credentials;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The texts of a JSON object by name: all that files and answers with credentials consist of. */
final class FlatJson {
    private FlatJson() {}

    static Map<String, String> texts(byte[] json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && parser.currentName() != null) {
                    texts.put(parser.currentName(), parser.getText());
                }
            }
        }
        return texts;
    }
}
