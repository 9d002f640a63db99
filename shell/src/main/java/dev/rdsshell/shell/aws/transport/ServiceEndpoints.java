package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.config.Connection;
import software.amazon.awssdk.services.iam.endpoints.IamEndpointProvider;
import software.amazon.awssdk.services.kms.endpoints.KmsEndpointProvider;
import software.amazon.awssdk.services.rds.endpoints.RdsEndpointProvider;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/**
 * Where each service answers, by AWS's rules for its regions and by the {@link Connection}.
 *
 * <p>The SDK looks for {@code AWS_ENDPOINT_URL} in the process by itself, also where the connection was told to ignore it or
 * belongs to the practice account. What it found there is taken out again before the rules see it.
 */
public final class ServiceEndpoints {
    private final Connection connection;

    public ServiceEndpoints(Connection connection) {
        this.connection = connection;
    }

    public RdsEndpointProvider rds() {
        RdsEndpointProvider rules = RdsEndpointProvider.defaultProvider();
        return isSet("rds")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    /** The rules for buckets; us-east-1 has an endpoint of its own there, as with the AWS CLI. */
    public S3EndpointProvider s3() {
        S3EndpointProvider rules = S3EndpointProvider.defaultProvider();
        return isSet("s3")
                ? rules
                : place -> rules.resolveEndpoint(place.toBuilder()
                        .endpoint(null)
                        .useGlobalEndpoint(false)
                        .build());
    }

    public KmsEndpointProvider kms() {
        KmsEndpointProvider rules = KmsEndpointProvider.defaultProvider();
        return isSet("kms")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    public IamEndpointProvider iam() {
        IamEndpointProvider rules = IamEndpointProvider.defaultProvider();
        return isSet("iam")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    public StsEndpointProvider sts() {
        StsEndpointProvider rules = StsEndpointProvider.defaultProvider();
        return isSet("sts")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    public SsoEndpointProvider sso() {
        SsoEndpointProvider rules = SsoEndpointProvider.defaultProvider();
        return isSet("sso")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    /** The service of logins by device code. */
    public SsoOidcEndpointProvider ssoOidc() {
        SsoOidcEndpointProvider rules = SsoOidcEndpointProvider.defaultProvider();
        return isSet("sso_oidc")
                ? rules
                : place ->
                        rules.resolveEndpoint(place.toBuilder().endpoint(null).build());
    }

    private boolean isSet(String service) {
        return Addresses.endpoint(connection, service).isPresent();
    }
}
