package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.operation.Operation;
import java.util.List;

/** All AWS operations, in the order in which help lists them. */
public final class Operations {
    private static final List<Operation> ALL = List.of(
            StartExportTask.declaration(),
            DescribeExportTasks.declaration(),
            CancelExportTask.declaration(),
            DescribeDbSnapshots.declaration(),
            DescribeDbClusterSnapshots.declaration(),
            DescribeDbClusters.declaration(),
            DescribeDbInstances.declaration(),
            ListBuckets.declaration(),
            HeadBucket.declaration(),
            GetBucketLocation.declaration(),
            ListObjectsV2.declaration(),
            ListKeys.declaration(),
            ListAliases.declaration(),
            DescribeKey.declaration(),
            ListRoles.declaration(),
            GetRole.declaration(),
            GetCallerIdentity.declaration());

    private Operations() {}

    public static List<Operation> all() {
        return ALL;
    }
}
