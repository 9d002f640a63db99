package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.EndpointUrl;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/** Region and endpoint of a connection for one service, checked before anything is sent. */
final class Addresses {
    /** S3 alone answers everywhere, and says where a bucket is. */
    private static final String ANYWHERE = "us-east-1";

    private Addresses() {}

    /**
     * The region to sign for.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when none is set and the service needs one, or when it cannot be
     *     a region's name
     */
    static Region region(Connection connection, String service) {
        boolean needsNone = service.equals("s3") && connection.region().isEmpty();
        return Region.of(needsNone ? ANYWHERE : connection.requireRegion());
    }

    /**
     * The endpoint set for this service, where one is.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when it is no address of a server
     */
    static Optional<URI> endpoint(Connection connection, String service) {
        return connection
                .endpointOption()
                .or(() -> connection.sandbox().map(sandbox -> sandbox.endpoint().toString()))
                .or(() -> connection.configuredEndpoint(service))
                .map(EndpointUrl::parse);
    }
}
