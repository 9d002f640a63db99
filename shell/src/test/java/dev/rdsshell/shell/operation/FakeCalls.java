package dev.rdsshell.shell.operation;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sts.StsClient;

/** Answers calls from what a test has laid out, and keeps what was sent. */
final class FakeCalls implements ServiceCalls, AccountClients {
    final List<Object> sent = new ArrayList<>();
    final List<Connection> connections = new ArrayList<>();
    final Deque<DescribeExportTasksResponse> described = new ArrayDeque<>();
    StartExportTaskResponse started = StartExportTaskResponse.builder().build();
    Optional<CallResult.Failed<Object>> startFails = Optional.empty();
    Optional<Failure> describeFails = Optional.empty();
    String keyArn = "";
    ListRolesResponse roles = ListRolesResponse.builder().build();
    ListBucketsResponse buckets = ListBucketsResponse.builder().build();
    GetBucketLocationResponse location = GetBucketLocationResponse.builder().build();

    @Override
    @SuppressWarnings("unchecked")
    public <T> CallResult<T> attempt(Connection connection, String operation, Function<AccountClients, T> call) {
        connections.add(connection);
        if (operation.equals("StartExportTask") && startFails.isPresent()) {
            return (CallResult<T>) startFails.get();
        }
        if (operation.equals("DescribeExportTasks") && describeFails.isPresent()) {
            return new CallResult.Failed<>(describeFails.get(), Optional.empty(), 1, false);
        }
        return new CallResult.Answered<>(call.apply(this));
    }

    /** What goes along with a request inside the program is not sent. */
    private void keep(AwsRequest request) {
        AwsRequestOverrideConfiguration none = null;
        sent.add(request.toBuilder().overrideConfiguration(none).build());
    }

    @Override
    public RdsClient rds() {
        return new RdsClient() {
            @Override
            public StartExportTaskResponse startExportTask(StartExportTaskRequest request) {
                keep(request);
                return started;
            }

            @Override
            public DescribeExportTasksResponse describeExportTasks(DescribeExportTasksRequest request) {
                keep(request);
                return described.remove();
            }

            @Override
            public String serviceName() {
                return "rds";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public KmsClient kms() {
        return new KmsClient() {
            @Override
            public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
                keep(request);
                return DescribeKeyResponse.builder()
                        .keyMetadata(key -> key.arn(keyArn).keyId("id"))
                        .build();
            }

            @Override
            public String serviceName() {
                return "kms";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public S3Client s3() {
        return new S3Client() {
            @Override
            public ListBucketsResponse listBuckets(ListBucketsRequest request) {
                keep(request);
                return buckets;
            }

            @Override
            public GetBucketLocationResponse getBucketLocation(GetBucketLocationRequest request) {
                keep(request);
                return location;
            }

            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public IamClient iam() {
        return new IamClient() {
            @Override
            public ListRolesResponse listRoles(ListRolesRequest request) {
                keep(request);
                return roles;
            }

            @Override
            public String serviceName() {
                return "iam";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public StsClient sts() {
        throw new UnsupportedOperationException();
    }
}
