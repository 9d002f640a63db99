package dev.rdsshell.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** A snapshot of an RDS instance, described piece by piece. Each piece gives a new description. */
record StorySnapshot(
        String region,
        String instance,
        String engine,
        String version,
        String type,
        String status,
        String storageType,
        Optional<String> keyArn,
        String owner) {
    static final int GIGABYTES = 100;

    /** A manual snapshot of a MySQL instance on SSD, not encrypted, ready. */
    StorySnapshot(String region, String instance) {
        this(
                region,
                instance,
                "mysql",
                "8.0.39",
                "manual",
                "available",
                "gp3",
                Optional.empty(),
                AccountNames.ACCOUNT_ID);
    }

    StorySnapshot engine(String newEngine, String newVersion) {
        return new StorySnapshot(region, instance, newEngine, newVersion, type, status, storageType, keyArn, owner);
    }

    StorySnapshot typed(String newType) {
        return new StorySnapshot(region, instance, engine, version, newType, status, storageType, keyArn, owner);
    }

    StorySnapshot inStatus(String newStatus) {
        return new StorySnapshot(region, instance, engine, version, type, newStatus, storageType, keyArn, owner);
    }

    StorySnapshot on(String newStorageType) {
        return new StorySnapshot(region, instance, engine, version, type, status, newStorageType, keyArn, owner);
    }

    StorySnapshot encryptedWith(String newKeyArn) {
        return new StorySnapshot(
                region, instance, engine, version, type, status, storageType, Optional.of(newKeyArn), owner);
    }

    StorySnapshot ownedBy(String account) {
        return new StorySnapshot(region, instance, engine, version, type, status, storageType, keyArn, account);
    }

    /** The snapshot itself. */
    DBSnapshot taken(String identifier, Instant time) {
        boolean ready = status.equals("available");
        return DBSnapshot.builder()
                .dbSnapshotIdentifier(identifier)
                .dbInstanceIdentifier(instance)
                .snapshotCreateTime(time)
                .originalSnapshotCreateTime(time)
                .instanceCreateTime(time.minus(Duration.ofDays(400)))
                .engine(engine)
                .engineVersion(version)
                .allocatedStorage(GIGABYTES)
                .status(status)
                .port(3306)
                .availabilityZone(region + "a")
                .masterUsername("admin")
                .licenseModel("general-public-license")
                .snapshotType(type)
                .percentProgress(ready ? 100 : 35)
                .storageType(storageType)
                .encrypted(keyArn.isPresent())
                .kmsKeyId(keyArn.orElse(null))
                .dbSnapshotArn("arn:aws:rds:" + region + ":" + owner + ":snapshot:" + identifier)
                .iamDatabaseAuthenticationEnabled(false)
                .processorFeatures(List.of())
                .dbiResourceId(resourceId(instance))
                .tagList(List.of())
                .snapshotTarget("region")
                .build();
    }

    /** The resource id that belongs to an instance, the same in every run. */
    static String resourceId(String instance) {
        return "db-"
                + StoredObject.md5(instance.getBytes(UTF_8)).substring(0, 26).toUpperCase(Locale.ROOT);
    }
}
