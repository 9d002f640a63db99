package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;

/** The database instances of the region. */
public final class InstanceKind {
    public static final RowKind<InstanceRow> INSTANCES =
            new RowKind<>("db-instances", InstanceRow.class, true, InstanceKind::ask);

    private InstanceKind() {}

    private static void ask(Place place, Sink<InstanceRow> sink) {
        Once once = new Once();
        Pages.all(sink, marker -> {
            DescribeDbInstancesResponse page = place.ask("rds:DescribeDBInstances", account -> account.rds()
                    .describeDBInstances(
                            request -> request.maxRecords(SourceKinds.PAGE).marker(marker)));
            return new Page<>(
                    page.dbInstances().stream()
                            .map(instance -> row(instance, once))
                            .toList(),
                    page.marker());
        });
    }

    private static InstanceRow row(DBInstance instance, Once once) {
        return new InstanceRow(
                once.of(instance.dbInstanceIdentifier()),
                once.of((instance.engine() + " " + instance.engineVersion()).strip()),
                once.of(instance.dbInstanceClass()),
                once.of(instance.dbInstanceStatus()),
                once.of(instance.dbName()),
                once.of(instance.dbClusterIdentifier()),
                once.of(instance.dbiResourceId()));
    }
}
