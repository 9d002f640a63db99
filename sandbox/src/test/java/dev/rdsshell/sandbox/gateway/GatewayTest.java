package dev.rdsshell.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.Running;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sts.StsClient;

class GatewayTest {
    private static final Region MISSPELT = Region.of("us-wst-2");

    private static final StaticCredentialsProvider STRANGER =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASTRANGER", "secret"));

    private static final String BUCKET = "amzn-s3-demo-bucket";

    private final Running running = new Running();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void theOwnerOfTheKeyPairIsTheAccountsUser() {
        try (StsClient sts = running.sts()) {
            assertEquals("123456789012", sts.getCallerIdentity().account());
            assertEquals(
                    "arn:aws:iam::123456789012:user/practice",
                    sts.getCallerIdentity().arn());
        }
    }

    @Test
    void aStrangersKeyIsRefusedInTheWordsOfEachService() {
        try (RdsClient rds = running.client(RdsClient.builder())
                        .credentialsProvider(STRANGER)
                        .build();
                KmsClient kms = running.client(KmsClient.builder())
                        .credentialsProvider(STRANGER)
                        .build();
                S3Client s3 = running.client(S3Client.builder())
                        .forcePathStyle(true)
                        .credentialsProvider(STRANGER)
                        .build()) {
            assertEquals("403 InvalidClientTokenId", refusal(rds::describeDBClusters));
            assertEquals("403 UnrecognizedClientException", refusal(kms::listKeys));
            assertEquals("403 InvalidAccessKeyId", refusal(s3::listBuckets));
        }
    }

    @Test
    void aRegionThatItDoesNotHaveIsRefusedWhereThatMatters() {
        try (RdsClient rds =
                        running.client(RdsClient.builder()).region(MISSPELT).build();
                KmsClient kms =
                        running.client(KmsClient.builder()).region(MISSPELT).build();
                StsClient sts =
                        running.client(StsClient.builder()).region(MISSPELT).build()) {
            assertEquals("403 SignatureDoesNotMatch", refusal(rds::describeDBClusters));
            assertEquals("400 InvalidSignatureException", refusal(kms::listKeys));
            assertEquals("123456789012", sts.getCallerIdentity().account());
        }
    }

    @Test
    void anotherSecretIsRefusedInTheWordsOfEachService() {
        StaticCredentialsProvider forged = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(running.sandbox.accessKeyId(), "another-secret"));
        try (RdsClient rds = running.client(RdsClient.builder())
                        .credentialsProvider(forged)
                        .build();
                KmsClient kms = running.client(KmsClient.builder())
                        .credentialsProvider(forged)
                        .build();
                S3Client s3 = running.client(S3Client.builder())
                        .forcePathStyle(true)
                        .credentialsProvider(forged)
                        .build()) {
            assertEquals("403 SignatureDoesNotMatch", refusal(rds::describeDBClusters));
            assertEquals("400 InvalidSignatureException", refusal(kms::listKeys));
            assertEquals("403 SignatureDoesNotMatch", refusal(s3::listBuckets));
            assertEquals("403 SignatureDoesNotMatch", refusal(() -> put(s3, "forged.txt")));
        }
    }

    @Test
    void everyFormInWhichTheSdkSignsForS3IsUnderstood() {
        try (S3Client s3 =
                running.client(S3Client.builder()).forcePathStyle(true).build()) {
            for (String key : List.of("plain.txt", "with blank+plus~/(1) \u00e9*'!.txt", "a//b", "percent%20%2F")) {
                put(s3, key);
                assertEquals(
                        "Hello",
                        s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String());
                assertEquals(
                        List.of(key),
                        s3.listObjectsV2(list -> list.bucket(BUCKET).prefix(key)).contents().stream()
                                .map(S3Object::key)
                                .toList());
            }
        }
    }

    private static PutObjectResponse put(S3Client s3, String key) {
        return s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString("Hello"));
    }

    @Test
    void aRequestWithoutASignatureIsRefused() {
        AnonymousCredentialsProvider nobody = AnonymousCredentialsProvider.create();
        try (RdsClient rds =
                running.client(RdsClient.builder()).credentialsProvider(nobody).build()) {
            assertEquals("403 MissingAuthenticationToken", refusal(rds::describeDBClusters));
        }
    }

    @Test
    void anOperationThatTheSandboxDoesNotHaveIsSaidNotToBePartOfIt() {
        assertEquals("400 InvalidAction", refusal(running.rds::describeCertificates));
    }

    @Test
    void aProtocolThatTheSandboxDoesNotSpeakIsNamed() throws IOException {
        HttpURLConnection connection = open("/", Map.of("Smithy-Protocol", "rpc-v2-cbor"));

        assertEquals(400, connection.getResponseCode());
        try (InputStream body = connection.getErrorStream()) {
            String text = new String(body.readAllBytes(), UTF_8);
            assertTrue(text.contains("doesn't speak the protocol rpc-v2-cbor"), text);
        }
    }

    @Test
    void theSandboxSaysWhatItIs() throws IOException {
        HttpURLConnection connection = open("/_sandbox/", Map.of());

        try (InputStream body = connection.getInputStream()) {
            String text = new String(body.readAllBytes(), UTF_8);
            assertTrue(text.contains("\"RDS Shell sandbox\""), text);
        }
    }

    @Test
    void everySandboxHasAKeyPairOfItsOwnOnLoopback() {
        try (Running other = new Running()) {
            assertTrue(!other.sandbox.accessKeyId().equals(running.sandbox.accessKeyId()));
            assertEquals("127.0.0.1", other.sandbox.endpoint().getHost());
        }
    }

    private HttpURLConnection open(String path, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                running.sandbox.endpoint().resolve(path).toURL().openConnection();
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static String refusal(Supplier<?> call) {
        AwsServiceException refusal = assertThrows(AwsServiceException.class, call::get);
        return refusal.statusCode() + " " + refusal.awsErrorDetails().errorCode();
    }
}
