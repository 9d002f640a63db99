package dev.rdsshell.sandbox.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The file of what happened, one JSON object a line, in order. */
final class Journal {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** What is written into the object of an event. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** All events. A last line that was cut off, as by a power failure, is taken out of the file. */
    List<JsonNode> read() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            Optional<JsonNode> event = parse(lines.get(i));
            if (event.isEmpty() && i < lines.size() - 1) {
                throw new IOException(file + ", line " + (i + 1) + ", is not JSON. Start with another folder.");
            }
            event.ifPresent(events::add);
        }
        if (events.size() < lines.size()) {
            Files.write(file, lines.subList(0, events.size()), UTF_8);
        }
        return events;
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(JsonNode.parser().parse(line));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    synchronized void append(String event, Members members) {
        try {
            Files.writeString(file, line(event, members), UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String event, Members members) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("event", event);
            members.write(json);
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }
}
