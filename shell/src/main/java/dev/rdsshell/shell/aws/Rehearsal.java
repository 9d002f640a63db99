package dev.rdsshell.shell.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.shell.aws.transport.ProcessSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsClient;

/**
 * A call that goes nowhere, on a thread of its own. What the JVM and the SDK do only once, such as opening the jars, takes
 * longer than a call; begun while the line is still being read, it is over when the line's own call is made
 * (docs/decisions/0010-rehearsed-call.md).
 */
public final class Rehearsal {
    private static final String ANSWER =
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>";

    private Rehearsal() {}

    /** Begins it, where there is a processor for it. Whatever comes of it, nobody is told: the line's own call will tell. */
    public static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(Rehearsal::call, "rds-shell-rehearsal");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((rehearsal, untold) -> {});
            thread.start();
        }
    }

    /** Every setting is named that the SDK would otherwise look for in the process, or ask a machine of Amazon for. */
    static void call() {
        ProcessSettings.putInFront();
        try (RdsClient nobody = RdsClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
                .httpClient(new Nowhere())
                .defaultsMode(DefaultsMode.LEGACY)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .build()) {
            nobody.describeExportTasks(everything -> {});
        }
    }

    /** Gives the same answer to whatever is asked. */
    private static final class Nowhere implements SdkHttpClient, ExecutableHttpRequest {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return this;
        }

        @Override
        public HttpExecuteResponse call() {
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ANSWER.getBytes(UTF_8))))
                    .build();
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}
    }
}
