package dev.rdsshell.sandbox.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads the fields of one event, and writes those that take more than one line. */
record Fields(JsonNode event) {
    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> new IllegalArgumentException("The journal has an event without " + name));
    }

    Optional<String> optionalText(String name) {
        return event.field(name).filter(JsonNode::isString).map(JsonNode::text);
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(Instant::parse);
    }

    Duration duration(String name) {
        return Duration.parse(text(name));
    }

    double number(String name) {
        return event.field(name)
                .map(node -> Double.parseDouble(node.asNumber()))
                .orElse(0.0);
    }

    List<String> texts(String name) {
        return event.field(name)
                .map(node -> node.asArray().stream().map(JsonNode::text).toList())
                .orElse(List.of());
    }

    Map<String, String> textsByName(String name) {
        return event.field(name).map(Fields::texts).orElse(Map.of());
    }

    static void write(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    static void write(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> each : values.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private static Map<String, String> texts(JsonNode node) {
        return node.asObject().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .text()));
    }
}
