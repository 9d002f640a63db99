package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;

/** DescribeDBInstances. */
final class InstanceOperations {
    private static final Filters<DBInstance> FILTERS = new Filters<>(Map.of(
            "db-cluster-id", instance -> Stream.ofNullable(instance.dbClusterIdentifier()),
            "db-instance-id", instance -> Stream.of(instance.dbInstanceIdentifier(), instance.dbInstanceArn()),
            "dbi-resource-id", instance -> Stream.of(instance.dbiResourceId()),
            "engine", instance -> Stream.of(instance.engine())));

    private final Account account;

    InstanceOperations(Account account) {
        this.account = account;
    }

    void addTo(QueryService service) {
        service.on("DescribeDBInstances", DescribeDbInstancesRequest::builder, this::describe);
    }

    private DescribeDbInstancesResponse describe(DescribeDbInstancesRequest request, Call call) {
        Page<DBInstance> page = Page.of(
                FILTERS.apply(named(request, call), request.filters()),
                DBInstance::dbInstanceIdentifier,
                request.marker(),
                request.maxRecords());
        return DescribeDbInstancesResponse.builder()
                .dbInstances(page.items())
                .marker(page.marker())
                .build();
    }

    private List<DBInstance> named(DescribeDbInstancesRequest request, Call call) {
        List<DBInstance> found = account.databases(call.region()).instances().all().stream()
                .filter(each -> Names.matches(
                        request.dbInstanceIdentifier(), each.dbInstanceIdentifier(), each.dbInstanceArn()))
                .toList();
        if (request.dbInstanceIdentifier() != null && found.isEmpty()) {
            throw new ServiceError(
                    "DBInstanceNotFound", 404, "DBInstance " + request.dbInstanceIdentifier() + " not found.");
        }
        return found;
    }
}
