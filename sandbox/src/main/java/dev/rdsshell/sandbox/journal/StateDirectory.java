package dev.rdsshell.sandbox.journal;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.BucketKeeper;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The folder in which an account is kept. A start on it goes so:
 *
 * <pre>
 * StateDirectory directory = StateDirectory.open(folder, now);
 * Account account = new Account(directory, directory::exportChanged);
 * … the story is told, as of directory.started() …
 * directory.restore(account);
 * </pre>
 *
 * What the story tells is written down at the first start only; later it is replaced by what was written.
 */
public final class StateDirectory implements BucketKeeper, AutoCloseable {
    private final Path folder;
    private final FolderLock lock;
    private final Journal journal;
    private final Optional<Restoration> past;
    private final Set<String> landed = ConcurrentHashMap.newKeySet();
    private volatile Instant started;
    private volatile boolean isWriting;

    private StateDirectory(Path folder, FolderLock lock, Instant now) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.journal = new Journal(folder.resolve("journal.json"));
        List<JsonNode> events = journal.read();
        this.past = events.isEmpty() ? Optional.empty() : Optional.of(journal.restoration(folder, events));
        this.isWriting = past.isEmpty();
        this.started = past.map(Restoration::started).orElse(now);
        if (isWriting) {
            journal.append("started", json -> json.writeStringField("at", now.toString()));
        }
    }

    /**
     * Opens a folder, which is created where it is missing.
     *
     * @param now the time of the story, should this be the first start
     * @throws IOException when it cannot be written, when its journal is damaged, or when another sandbox runs on it
     */
    public static StateDirectory open(Path folder, Instant now) throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            return new StateDirectory(folder, lock, now);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** When the account began: at the first start on the folder. */
    public Instant started() {
        return started;
    }

    /** Puts into the account what was kept, in place of what the story told; from now on every change is kept. */
    public void restore(Account account) {
        if (!isWriting) {
            account.buckets().clear();
            Restoration restoration = past.orElseThrow();
            restoration.buckets().forEach(account.buckets()::add);
            restoration.objects().forEach(account.buckets()::put);
            restoration.exports().forEach(export -> account.exports(export.region())
                    .put(export));
            landed.addAll(restoration.landed());
            isWriting = true;
        }
    }

    /** Forgets everything; the story that is told next begins now. */
    public void startAfresh(Instant now) {
        journal.clear();
        landed.clear();
        new ObjectFiles(folder.resolve(Restoration.OBJECTS)).deleteAll();
        started = now;
        isWriting = true;
        journal.append("started", json -> json.writeStringField("at", now.toString()));
    }

    /** Notes that the files of an export landed, so that they do not come back after somebody deleted them. */
    public boolean land(String export) {
        boolean isNew = landed.add(export);
        if (isNew) {
            append("landed", json -> json.writeStringField("export", export));
        }
        return isNew;
    }

    /** Keeps a new or changed export task. */
    public void exportChanged(Export export) {
        append("export", json -> ExportRecord.write(json, export));
    }

    @Override
    public void bucketAdded(Bucket bucket) {
        append("bucket-added", json -> {
            json.writeStringField("name", bucket.name());
            json.writeStringField("region", bucket.region());
            json.writeStringField("created", bucket.created().toString());
            Fields.write(json, "policy", bucket.policy());
        });
    }

    @Override
    public void bucketRemoved(String bucket) {
        if (isWriting) {
            append("bucket-removed", json -> json.writeStringField("name", bucket));
            Restoration.files(folder, bucket).deleteAll();
        }
    }

    @Override
    public void objectPut(String bucket, StoredObject object) {
        if (isWriting) {
            Restoration.files(folder, bucket).write(object.key(), object.content());
            append("object-put", json -> {
                json.writeStringField("bucket", bucket);
                json.writeStringField("key", object.key());
                json.writeStringField("lastModified", object.lastModified().toString());
                json.writeStringField("eTag", object.eTag());
                Fields.write(json, "headers", object.headers());
            });
        }
    }

    /** Only the file counts: what has none is gone. */
    @Override
    public void objectDeleted(String bucket, String key) {
        if (isWriting) {
            Restoration.files(folder, bucket).delete(key);
        }
    }

    /** Lets another sandbox run on the folder. */
    @Override
    public void close() {
        lock.close();
    }

    private void append(String event, Journal.Members members) {
        if (isWriting) {
            journal.append(event, members);
        }
    }
}
