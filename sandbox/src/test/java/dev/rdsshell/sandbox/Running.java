package dev.rdsshell.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.ExportTask;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.sts.StsClient;

/** A sandbox on a clock of its own, with the SDK's real clients. */
public final class Running implements AutoCloseable {
    public static final String SNAPSHOT = "arn:aws:rds:us-west-2:123456789012:snapshot:";
    public static final String ROLE = "arn:aws:iam::123456789012:role/";
    public static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/";

    /** The pauses that were asked for; none is taken. */
    public final List<Duration> pauses = new CopyOnWriteArrayList<>();

    public final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T03:02:01.500Z"));
    public final Sandbox sandbox;
    public final RdsClient rds;

    public Running() {
        this(options -> options);
    }

    public Running(UnaryOperator<SandboxOptions> options) {
        try {
            sandbox = Sandbox.start(options.apply(SandboxOptions.DEFAULTS), clock, pauses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rds = client(RdsClient.builder()).build();
    }

    public StsClient sts() {
        return client(StsClient.builder()).build();
    }

    /** Points a client's builder here. */
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B client(B builder) {
        return builder.region(Region.of(sandbox.region()))
                .endpointOverride(sandbox.endpoint())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(sandbox.accessKeyId(), sandbox.secretAccessKey())));
    }

    /** The request of the documented example. */
    public static StartExportTaskRequest.Builder documented() {
        return StartExportTaskRequest.builder()
                .exportTaskIdentifier("my-s3-export")
                .sourceArn(SNAPSHOT + "db5-snapshot-test")
                .s3BucketName("amzn-s3-demo-bucket")
                .iamRoleArn(ROLE + "service-role/ExportRole")
                .kmsKeyId(KEY + "abcd0000-7fca-4128-82f2-aabbccddeeff");
    }

    /** The export task as it is described now. */
    public ExportTask task(String identifier) {
        return describe(identifier).get(0);
    }

    /** What DescribeExportTasks answers to an identifier. */
    public List<ExportTask> describe(String identifier) {
        return rds.describeExportTasks(DescribeExportTasksRequest.builder()
                        .exportTaskIdentifier(identifier)
                        .build())
                .exportTasks();
    }

    public void forward(Duration duration) {
        clock.move(duration);
    }

    @Override
    public void close() {
        rds.close();
        sandbox.close();
    }
}
