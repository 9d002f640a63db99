package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.aws.transport.ServiceEndpoints;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.config.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients of one connection, each built at its first call: building one costs more than calling it. */
final class ConnectionClients implements AccountClients {
    private final Connection connection;
    private final AwsCredentialsProvider credentials;
    private final Transport transport;
    private final SdkHttpClient http;
    private final ServiceEndpoints endpoints;
    private final Map<Class<?>, SdkClient> built = new ConcurrentHashMap<>();

    ConnectionClients(Connection connection, AwsCredentialsProvider credentials, Transport transport) {
        this.connection = connection;
        this.credentials = credentials;
        this.transport = transport;
        this.http = transport.http(connection);
        this.endpoints = new ServiceEndpoints(connection);
    }

    @Override
    public RdsClient rds() {
        return once(RdsClient.class, () -> configured(RdsClient.builder(), "rds")
                .endpointProvider(endpoints.rds())
                .build());
    }

    /**
     * Every setting is named, because the SDK would look in the process for one that is not.
     *
     * <p>With an endpoint of its own a bucket goes into the path: few servers answer to {@code bucket.localhost}.
     */
    @Override
    public S3Client s3() {
        boolean elsewhere = transport.endpoint(connection, "s3").isPresent();
        return once(S3Client.class, () -> configured(S3Client.builder(), "s3")
                .endpointProvider(endpoints.s3())
                .forcePathStyle(elsewhere)
                .crossRegionAccessEnabled(true)
                .useArnRegion(true)
                .disableMultiRegionAccessPoints(false)
                .disableS3ExpressSessionAuth(false)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
                .build());
    }

    @Override
    public KmsClient kms() {
        return once(KmsClient.class, () -> configured(KmsClient.builder(), "kms")
                .endpointProvider(endpoints.kms())
                .build());
    }

    @Override
    public IamClient iam() {
        return once(IamClient.class, () -> configured(IamClient.builder(), "iam")
                .endpointProvider(endpoints.iam())
                .build());
    }

    @Override
    public StsClient sts() {
        return once(StsClient.class, () -> configured(StsClient.builder(), "sts")
                .endpointProvider(endpoints.sts())
                .build());
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder, String service) {
        return transport.configure(builder, connection, service, http).credentialsProvider(credentials);
    }

    private <C extends SdkClient> C once(Class<C> type, Supplier<C> build) {
        return type.cast(built.computeIfAbsent(type, absent -> build.get()));
    }
}
