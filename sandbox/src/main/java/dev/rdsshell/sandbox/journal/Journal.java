package dev.rdsshell.sandbox.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * All events; none where there is no file yet.
     *
     * @throws DamagedJournalException when any of it is not as it was written. A line that was cut off may have told of
     *     an export task, so that is not passed over either.
     */
    List<JsonNode> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = text();
        if (text.isEmpty()) {
            throw new DamagedJournalException(file, "it is empty");
        }
        List<JsonNode> events = new ArrayList<>();
        for (String line : text.split("(?<=\n)", 0)) {
            if (!isWhole(line)) {
                throw new DamagedJournalException(file, "line " + (events.size() + 1) + " is not a whole event");
            }
            events.add(JsonNode.parser().parse(line));
        }
        return events;
    }

    /**
     * What the events come to.
     *
     * @throws DamagedJournalException when one of them lacks something, or is of a kind that is not known
     */
    Restoration restoration(Path folder, List<JsonNode> events) throws IOException {
        try {
            return new Restoration(folder, events);
        } catch (RuntimeException e) {
            throw new DamagedJournalException(file, "an event is not as a sandbox writes it", e);
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(file, UTF_8);
        } catch (CharacterCodingException e) {
            throw new DamagedJournalException(file, "it is not text", e);
        }
    }

    /** Whether a line is one JSON object, nothing besides, and has its end. */
    private static boolean isWhole(String line) throws IOException {
        try (JsonParser json = FACTORY.createParser(line)) {
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            return isObject && json.skipChildren().nextToken() == null && line.endsWith("\n");
        } catch (JsonProcessingException e) {
            return false;
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
