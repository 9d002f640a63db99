package dev.rdsshell.sandbox.journal;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.StoredObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the events of a journal come to. */
final class Restoration {
    /** The folder of the objects, within the state's folder. */
    static final String OBJECTS = "s3";

    private static final Map<String, String> UNKNOWN_HEADERS = Map.of("content-type", "binary/octet-stream");

    private final Path folder;
    private final Instant started;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final Map<String, Known> objects = new LinkedHashMap<>();
    private final Map<String, Export> exports = new LinkedHashMap<>();
    private final Set<String> landed;

    Restoration(Path folder, List<JsonNode> events) {
        this.folder = folder;
        this.started = new Fields(events.get(0)).time("at");
        events.stream().map(Fields::new).forEach(this::apply);
        this.landed =
                ofKind(events, "landed").map(event -> event.text("export")).collect(Collectors.toSet());
    }

    static ObjectFiles files(Path folder, String bucket) {
        return new ObjectFiles(folder.resolve(OBJECTS).resolve(bucket));
    }

    Instant started() {
        return started;
    }

    Collection<Bucket> buckets() {
        return buckets.values();
    }

    Collection<Export> exports() {
        return exports.values();
    }

    Set<String> landed() {
        return landed;
    }

    /** The objects are those that are there as files; the journal only knows their headers. */
    Objects objects() {
        return consumer -> buckets.keySet().forEach(bucket -> {
            ObjectFiles files = files(folder, bucket);
            files.keys().forEach(key -> files.read(key)
                    .ifPresent(content -> consumer.accept(bucket, object(bucket, key, content))));
        });
    }

    /** Hands out objects with the names of their buckets, one at a time. */
    @FunctionalInterface
    interface Objects {
        void forEach(BiConsumer<String, StoredObject> consumer);
    }

    private StoredObject object(String bucket, String key, byte[] content) {
        Known known = objects.get(bucket + '/' + key);
        return known == null
                ? StoredObject.of(key, content, started, UNKNOWN_HEADERS)
                : new StoredObject(key, content, known.lastModified(), known.eTag(), known.headers());
    }

    /** What the journal knows of an object. */
    private record Known(Instant lastModified, String eTag, Map<String, String> headers) {
        static Known of(Fields event) {
            return new Known(event.time("lastModified"), event.text("eTag"), event.textsByName("headers"));
        }
    }

    private void apply(Fields event) {
        switch (event.text("event")) {
            case "bucket-added" -> buckets.put(event.text("name"), bucket(event));
            case "bucket-removed" -> buckets.remove(event.text("name"));
            case "object-put" -> objects.put(event.text("bucket") + '/' + event.text("key"), Known.of(event));
            case "export" ->
                exports.put(event.text("region") + '/' + event.text("identifier"), ExportRecord.read(event));
            case "started", "landed" -> {} // read by themselves
            default -> throw new IllegalArgumentException("The journal has an unknown event " + event.text("event"));
        }
    }

    private static Bucket bucket(Fields event) {
        return new Bucket(
                event.text("name"), event.text("region"), event.time("created"), event.optionalText("policy"));
    }

    private static Stream<Fields> ofKind(List<JsonNode> events, String kind) {
        return events.stream().map(Fields::new).filter(event -> event.text("event")
                .equals(kind));
    }
}
