package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that belong to the container or the machine, given by a server beside it. */
class MachineCredentialsTest {
    private static final ScriptedServer.Step ROLE = ScriptedServer.http(
            200,
            "application/json",
            "{\"Code\":\"Success\",\"AccessKeyId\":\"ASIANEAR\",\"SecretAccessKey\":\"s\",\"Token\":\"t\","
                    + "\"Expiration\":\"2026-07-01T18:00:00Z\"}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void aContainerAsksItsServerWithTheTokenOfItsFile() throws IOException {
        Files.writeString(home.resolve("token"), "let-me-in\n");
        try (ScriptedServer near = new ScriptedServer(ROLE)) {
            assertEquals(
                    "ASIANEAR",
                    keyWith(Map.of(
                            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                            near.address() + "/v1/credentials?id=7",
                            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                            home.resolve("token").toString())));
            assertTrue(near.requests().get(0).startsWith("GET /v1/credentials?id=7 "));
            assertTrue(near.requests().get(0).contains("Authorization: let-me-in\r\n"));
        }
    }

    @Test
    void aContainersServerElsewhereMustBeEncrypted() throws IOException {
        Failure failure = failureWith(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://example.com/credentials"));

        assertTrue(failure.message().contains("http://example.com/credentials"), failure.message());
        assertEquals(255, failure.exitCode());
    }

    @Test
    void aContainersServerWithoutCredentialsIsNamedWithTheReason() throws IOException {
        Map<ScriptedServer.Step, String> reasons = Map.of(
                ScriptedServer.http(403, "text/plain", "no"), "HTTP status 403",
                ScriptedServer.http(200, "text/html", "<html>geheim"), "the answer is no JSON",
                ScriptedServer.http(200, "application/json", "{}"), "there is no AccessKeyId in the answer",
                ScriptedServer.drop(), "the answer broke off, or is no text");
        for (Map.Entry<ScriptedServer.Step, String> reason : reasons.entrySet()) {
            try (ScriptedServer near = new ScriptedServer(reason.getKey())) {
                assertUnread(near.address().toString(), reason.getValue());
            }
        }
        assertUnread("http://127.0.0.1:" + unusedPort(), "nobody answers there");
    }

    private void assertUnread(String address, String reason) throws IOException {
        Failure failure = failureWith(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", address));

        assertEquals(255, failure.exitCode());
        assertEquals(
                "The credentials of this container cannot be read from " + address + ": " + reason + ".",
                failure.message());
        assertEquals(
                "Correct AWS_CONTAINER_CREDENTIALS_FULL_URI, or choose a profile that has credentials.",
                failure.advice());
    }

    @Test
    void aContainersTokenFileThatIsNotThereIsNamed() throws IOException {
        Failure failure = failureWith(Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:" + unusedPort(),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                "/nonex"));

        assertEquals(255, failure.exitCode());
        assertEquals(
                "The credentials of this container cannot be read from /nonex: there is no such file.",
                failure.message());
        assertTrue(failure.advice().contains("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"), failure.advice());
    }

    @Test
    void aMachineGivesItsRoleForAToken() throws IOException {
        try (ScriptedServer near = new ScriptedServer(text("the-token"), text("ExportRole"), ROLE)) {
            assertEquals("ASIANEAR", keyWith(metadata(near)));

            assertTrue(near.requests().get(0).startsWith("PUT /latest/api/token "));
            assertTrue(near.requests().get(2).startsWith("GET /latest/meta-data/iam/security-credentials/ExportRole "));
            assertTrue(near.requests().get(2).contains("X-aws-ec2-metadata-token: the-token\r\n"));
        }
    }

    @Test
    void anOldMachineGivesItWithoutOne() throws IOException {
        try (ScriptedServer near =
                new ScriptedServer(ScriptedServer.http(404, "text/plain", ""), text("ExportRole"), ROLE)) {
            assertEquals("ASIANEAR", keyWith(metadata(near)));
        }
    }

    @Test
    void aMachineWithoutARoleHasNoCredentials() throws IOException {
        try (ScriptedServer near = new ScriptedServer(text("the-token"), ScriptedServer.http(404, "text/plain", ""))) {
            assertEquals(
                    Optional.of("NoCredentials"), failureWith(metadata(near)).code());
        }
    }

    @Test
    void whereNoMachineAnswersThereAreNoCredentials() throws IOException {
        Map<String, String> nobody = Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + unusedPort());

        assertEquals(Optional.of("NoCredentials"), failureWith(nobody).code());
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void anInterruptEndsTheWaitForAMachine() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer near = new ScriptedServer(ScriptedServer.silent(reached, never))) {
            FutureTask<Failure> call = new FutureTask<>(() -> failureWith(Map.of(
                    "AWS_EC2_METADATA_SERVICE_ENDPOINT",
                    near.address().toString(),
                    "AWS_METADATA_SERVICE_TIMEOUT",
                    "60")));
            Thread caller = DaemonThreads.named(call);
            caller.start();
            reached.await();
            caller.interrupt();

            assertInstanceOf(Failure.Interrupted.class, call.get());
            never.countDown();
        }
    }

    @Test
    void aRoleIsAssumedWithTheCredentialsOfTheSourceThatTheProfileNames() throws IOException {
        try (ScriptedServer near = new ScriptedServer(ROLE)) {
            Map<String, String> container =
                    Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", near.address().toString());
            assertEquals("ASIANEAR", sourceKey("EcsContainer", container));
        }
        try (ScriptedServer near = new ScriptedServer(text("the-token"), text("ExportRole"), ROLE)) {
            assertEquals("ASIANEAR", sourceKey("Ec2InstanceMetadata", metadata(near)));
        }
    }

    @Test
    void aWebIdentityIsTradedForARoleUnsigned() throws IOException {
        Files.writeString(home.resolve("jwt"), "token-of-the-cluster");
        Map<String, String> cluster = Map.of(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                home.resolve("jwt").toString(),
                "AWS_ROLE_ARN",
                "arn:aws:iam::123456789012:role/pod",
                "AWS_EC2_METADATA_DISABLED",
                "true");
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.xml(
                        200,
                        "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult>" + credentials()
                                + "</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>"),
                nothing())) {
            attempt(cluster, new ConnectionDraft().configured(server.address()).build());

            assertTrue(server.requests().get(0).contains("WebIdentityToken=token-of-the-cluster"));
            assertFalse(server.requests().get(0).contains("Authorization:"));
            assertEquals("ASIAROLE", key(server.requests().get(1)));
        }
    }

    @Test
    void aWebIdentityWithoutARoleNamesWhatToSet() throws IOException {
        Failure failure = failureWith(Map.of("AWS_WEB_IDENTITY_TOKEN_FILE", "/tokens/jwt"));

        assertEquals(255, failure.exitCode());
        assertEquals(
                "The web identity token file /tokens/jwt is named, but no role to assume with it.", failure.message());
        assertTrue(failure.advice().startsWith("Set AWS_ROLE_ARN beside"), failure.advice());
    }

    @Test
    void aWebIdentityInTheEnvironmentComesBeforeKeysInTheCredentialsFile() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/credentials"),
                "[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = of-the-file\n");
        Files.writeString(home.resolve("jwt"), "token-of-the-cluster");
        Map<String, String> cluster = Map.of(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                home.resolve("jwt").toString(),
                "AWS_ROLE_ARN",
                "arn:aws:iam::123456789012:role/pod");
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.xml(
                        200,
                        "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult>" + credentials()
                                + "</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>"),
                nothing())) {
            attempt(cluster, new ConnectionDraft().configured(server.address()).build());

            assertEquals("ASIAROLE", key(server.requests().get(1)));
        }
    }

    private String sourceKey(String source, Map<String, String> variables) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[profile admin]\nrole_arn = arn:aws:iam::123456789012:role/admin\ncredential_source = " + source
                        + "\n");
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.xml(
                        200,
                        "<AssumeRoleResponse><AssumeRoleResult>" + credentials()
                                + "</AssumeRoleResult></AssumeRoleResponse>"),
                nothing())) {
            attempt(
                    variables,
                    new ConnectionDraft()
                            .configured(server.address())
                            .profile("admin")
                            .build());
            assertEquals("ASIAROLE", key(server.requests().get(1)));
            return key(server.requests().get(0));
        }
    }

    private String keyWith(Map<String, String> variables) throws IOException {
        try (ScriptedServer server = new ScriptedServer(nothing())) {
            attempt(
                            variables,
                            new ConnectionDraft().configured(server.address()).build())
                    .orThrow();
            return key(server.requests().get(0));
        }
    }

    private Failure failureWith(Map<String, String> variables) throws IOException {
        try (ScriptedServer server = new ScriptedServer(nothing())) {
            return ((CallResult.Failed<?>) attempt(
                            variables,
                            new ConnectionDraft().configured(server.address()).build()))
                    .failure();
        }
    }

    private CallResult<?> attempt(Map<String, String> variables, Connection connection) {
        return new Fixture(variables, home, Trace.off())
                .calls()
                .attempt(connection, "DescribeExportTasks", aws -> aws.rds().describeExportTasks(request -> {}));
    }

    private static Map<String, String> metadata(ScriptedServer near) {
        return Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", near.address().toString());
    }

    private static String key(String request) {
        int start = request.indexOf("Credential=") + "Credential=".length();
        return request.substring(start, request.indexOf('/', start));
    }

    private static ScriptedServer.Step text(String body) {
        return ScriptedServer.http(200, "text/plain", body);
    }

    private static ScriptedServer.Step nothing() {
        return ScriptedServer.xml(
                200,
                "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                        + "</DescribeExportTasksResponse>");
    }

    private static String credentials() {
        return "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
                + "<SessionToken>t</SessionToken><Expiration>2026-07-01T13:00:00Z</Expiration></Credentials>";
    }
}
