package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.Snapshot;
import dev.rdsshell.shell.export.Snapshots;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Snapshots by the name of what they are of, page by page. */
record AwsSnapshots(ServiceCalls calls) implements Snapshots {

    @Override
    public List<Snapshot> of(Connection connection, String name) {
        List<Snapshot> instances =
                asked(
                        connection, "DescribeDBSnapshots", clients -> clients
                                .rds()
                                .describeDBSnapshotsPaginator(query -> query.dbInstanceIdentifier(name))
                                .dbSnapshots()
                                .stream()
                                .filter(snapshot -> Objects.nonNull(snapshot.snapshotCreateTime()))
                                .map(snapshot -> new Snapshot(
                                        snapshot.dbSnapshotArn(), snapshot.status(), snapshot.snapshotCreateTime()))
                                .toList());
        List<Snapshot> clusters = asked(connection, "DescribeDBClusterSnapshots", clients -> clients
                .rds()
                .describeDBClusterSnapshotsPaginator(query -> query.dbClusterIdentifier(name))
                .dbClusterSnapshots()
                .stream()
                .filter(snapshot -> Objects.nonNull(snapshot.snapshotCreateTime()))
                .map(snapshot ->
                        new Snapshot(snapshot.dbClusterSnapshotArn(), snapshot.status(), snapshot.snapshotCreateTime()))
                .toList());
        return Stream.concat(instances.stream(), clusters.stream()).toList();
    }

    private List<Snapshot> asked(
            Connection connection, String operation, Function<AccountClients, List<Snapshot>> question) {
        CallResult<List<Snapshot>> result = calls.attempt(connection, operation, question);
        boolean unknown = result instanceof CallResult.Failed<List<Snapshot>> failed
                && failed.failure()
                        .code()
                        .filter(code -> code.contains("NotFound"))
                        .isPresent();
        return unknown ? List.of() : result.orThrow();
    }
}
