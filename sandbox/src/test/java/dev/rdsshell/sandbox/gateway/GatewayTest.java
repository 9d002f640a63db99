package dev.rdsshell.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.Running;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

class GatewayTest {
    private static final StaticCredentialsProvider STRANGER =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASTRANGER", "secret"));

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
