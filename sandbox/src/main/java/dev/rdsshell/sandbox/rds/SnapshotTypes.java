package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which types of snapshot a request means. Nothing said means automated and manual ones; those of AWS Backup must be asked
 * for by type, shared and public ones by type or by their switch.
 */
record SnapshotTypes(Set<String> types) {
    private static final Set<String> ALL = Set.of("automated", "manual", "shared", "public", "awsbackup");

    static SnapshotTypes of(@Nullable String type, boolean includeShared, boolean includePublic) {
        if (type != null && !ALL.contains(type)) {
            throw new ServiceError("InvalidParameterValue", 400, "Invalid snapshot type: " + type);
        }
        if (type != null) {
            return new SnapshotTypes(Set.of(type));
        }
        Set<String> types = new HashSet<>(Set.of("automated", "manual"));
        if (includeShared) {
            types.add("shared");
        }
        if (includePublic) {
            types.add("public");
        }
        return new SnapshotTypes(types);
    }

    boolean include(String type) {
        return types.contains(type);
    }
}
