package dev.rdsshell.completions.eligibility;

import java.util.List;

/** Words of the service for kinds of snapshots and of sources (RDS API reference). */
public final class Types {
    private static final List<String> OF_SNAPSHOTS = List.of("manual", "automated", "awsbackup", "shared", "public");
    private static final List<String> OF_CLUSTER_SNAPSHOTS = List.of("manual", "automated", "shared", "public");
    private static final List<String> OF_SOURCES = List.of("SNAPSHOT", "CLUSTER");

    private Types() {}

    /** @param isOfClusters AWS Backup makes no snapshots of the type that clusters have */
    public static List<String> ofSnapshots(boolean isOfClusters) {
        return isOfClusters ? OF_CLUSTER_SNAPSHOTS : OF_SNAPSHOTS;
    }

    /** What {@code SourceType} of an export can be. */
    public static List<String> ofSources() {
        return OF_SOURCES;
    }
}
