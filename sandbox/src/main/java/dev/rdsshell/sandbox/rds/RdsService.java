package dev.rdsshell.sandbox.rds;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.export.ExportStart;
import dev.rdsshell.sandbox.wire.QueryService;
import java.util.function.BooleanSupplier;

/** Amazon RDS, API version 2014-10-31. */
public final class RdsService {
    /** The namespace of its answers. */
    public static final String NAMESPACE = "http://rds.amazonaws.com/doc/2014-10-31/";

    private RdsService() {}

    /**
     * The service over an account.
     *
     * @param unknownIsEmpty DescribeExportTasks answers an identifier that it does not know with the empty list
     */
    public static QueryService over(Account account, ExportStart exportStart, BooleanSupplier unknownIsEmpty) {
        QueryService service = new QueryService(NAMESPACE);
        new ExportOperations(account, exportStart, unknownIsEmpty).addTo(service);
        new SnapshotOperations(account).addTo(service);
        new ClusterSnapshotOperations(account).addTo(service);
        new InstanceOperations(account).addTo(service);
        new ClusterOperations(account).addTo(service);
        return service;
    }
}
