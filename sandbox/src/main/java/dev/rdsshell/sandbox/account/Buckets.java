package dev.rdsshell.sandbox.account;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The buckets of the account in all regions, with their objects. Safe for use by many threads. */
public final class Buckets {
    private record Entry(Bucket bucket, NavigableMap<String, StoredObject> objects) {}

    private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final BucketKeeper keeper;

    public Buckets(BucketKeeper keeper) {
        this.keeper = keeper;
    }

    public Optional<Bucket> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::bucket);
    }

    /** All buckets in the order of their names. */
    public List<Bucket> all() {
        return entries.values().stream().map(Entry::bucket).toList();
    }

    /** Adds a bucket, empty; false when one of that name is there already. */
    public boolean add(Bucket bucket) {
        boolean isNew =
                entries.putIfAbsent(bucket.name(), new Entry(bucket, new ConcurrentSkipListMap<>(KeyOrder.UTF_8_BYTES)))
                        == null;
        if (isNew) {
            keeper.bucketAdded(bucket);
        }
        return isNew;
    }

    /** Removes a bucket and whatever is in it. */
    public void remove(String name) {
        if (entries.remove(name) != null) {
            keeper.bucketRemoved(name);
        }
    }

    /** The objects of a bucket by key, in the order in which S3 lists them; empty for an unknown bucket. */
    public NavigableMap<String, StoredObject> objects(String bucket) {
        Entry entry = entries.get(bucket);
        return entry == null ? new ConcurrentSkipListMap<>() : Collections.unmodifiableNavigableMap(entry.objects());
    }

    public Optional<StoredObject> object(String bucket, String key) {
        return Optional.ofNullable(objects(bucket).get(key));
    }

    /** Puts an object in place of whatever has its key; nothing happens when the bucket is unknown. */
    public void put(String bucket, StoredObject object) {
        Entry entry = entries.get(bucket);
        if (entry != null) {
            entry.objects().put(object.key(), object);
            keeper.objectPut(bucket, object);
        }
    }

    public void delete(String bucket, String key) {
        Entry entry = entries.get(bucket);
        if (entry != null && entry.objects().remove(key) != null) {
            keeper.objectDeleted(bucket, key);
        }
    }

    /** Removes every bucket. */
    public void clear() {
        all().forEach(bucket -> remove(bucket.name()));
    }
}
