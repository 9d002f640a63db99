package dev.rdsshell.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Everything that the practice account holds. A region that nobody told a story about is empty. */
public final class Account {
    private final Roles roles = new Roles();
    private final Keys keys = new Keys();
    private final Buckets buckets;
    private final Consumer<Export> exportKeeper;
    private final Map<String, Databases> databases = new ConcurrentHashMap<>();
    private final Map<String, Exports> exports = new ConcurrentHashMap<>();

    /** An empty account; the keepers hear of every change to buckets, objects and export tasks. */
    public Account(BucketKeeper bucketKeeper, Consumer<Export> exportKeeper) {
        this.buckets = new Buckets(bucketKeeper);
        this.exportKeeper = exportKeeper;
    }

    /** The IAM roles. */
    public Roles roles() {
        return roles;
    }

    /** The KMS keys of all regions. */
    public Keys keys() {
        return keys;
    }

    /** The buckets of all regions. */
    public Buckets buckets() {
        return buckets;
    }

    /** The databases and snapshots of a region. */
    public Databases databases(String region) {
        return databases.computeIfAbsent(region, name -> new Databases());
    }

    /** The export tasks of a region. */
    public Exports exports(String region) {
        return exports.computeIfAbsent(region, name -> new Exports(exportKeeper));
    }

    /** The export tasks of all regions. */
    public List<Export> allExports() {
        return exports.values().stream().flatMap(each -> each.all().stream()).toList();
    }

    /** Forgets everything. */
    public void clear() {
        roles.clear();
        keys.clear();
        buckets.clear();
        databases.clear();
        exports.clear();
    }
}
