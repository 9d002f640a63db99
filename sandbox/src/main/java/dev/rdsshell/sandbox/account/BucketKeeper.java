package dev.rdsshell.sandbox.account;

/** Hears of every change to buckets and objects, so that it can keep them beyond this run. */
public interface BucketKeeper {
    /** Keeps nothing: the account is forgotten at the end. */
    BucketKeeper NONE = new BucketKeeper() {
        @Override
        public void bucketAdded(Bucket bucket) {}

        @Override
        public void bucketRemoved(String bucket) {}

        @Override
        public void objectPut(String bucket, StoredObject object) {}

        @Override
        public void objectDeleted(String bucket, String key) {}
    };

    void bucketAdded(Bucket bucket);

    void bucketRemoved(String bucket);

    void objectPut(String bucket, StoredObject object);

    void objectDeleted(String bucket, String key);
}
