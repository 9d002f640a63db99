package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Map;

/** What each operation can filter by (RDS API reference). It refuses every other name. */
public final class FilterNames {
    private static final Map<String, List<String>> BY_COMMAND = Map.of(
            "describe-export-tasks", List.of("status", "source-arn", "s3-bucket", "export-task-identifier"),
            "describe-db-snapshots",
                    List.of("db-instance-id", "db-snapshot-id", "snapshot-type", "engine", "dbi-resource-id"),
            "describe-db-cluster-snapshots",
                    List.of("db-cluster-id", "db-cluster-snapshot-id", "snapshot-type", "engine"),
            "describe-db-clusters",
                    List.of("db-cluster-id", "engine", "clone-group-id", "db-cluster-resource-id", "domain"),
            "describe-db-instances", List.of("db-instance-id", "db-cluster-id", "engine", "dbi-resource-id", "domain"));

    private FilterNames() {}

    /** Empty for a command that has no filters, or of which they are not known. */
    public static List<String> of(String command) {
        return BY_COMMAND.getOrDefault(command, List.of());
    }
}
