package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.ScriptedServer;
import dev.rdsshell.shell.aws.ScriptedServer.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials, proxies and logins that the surroundings of the program give it, through the whole program. */
class MachinesCredentialsTest {
    private static final Step NO_EXPORTS = ScriptedServer.xml(
            200,
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>");
    private static final Step NEAR_ROLE = json("{\"Code\":\"Success\",\"AccessKeyId\":\"ASIANEAR\","
            + "\"SecretAccessKey\":\"near-secret\",\"Token\":\"near-token\",\"Expiration\":\"2029-07-01T18:00:00Z\"}");
    private static final Step CLUSTER_ROLE = ScriptedServer.xml(
            200,
            "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
                    + "<AccessKeyId>ASIAPOD</AccessKeyId><SecretAccessKey>pod-secret</SecretAccessKey>"
                    + "<SessionToken>pod-token</SessionToken><Expiration>2029-07-01T13:00:00Z</Expiration>"
                    + "</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>");
    private static final Step SSO_ROLE = json("{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\","
            + "\"secretAccessKey\":\"role-secret\",\"sessionToken\":\"role-token\",\"expiration\":1893456000000}}");
    private static final Step MACHINE_TOKEN = text("machine-token");
    private static final Step ROLE_NAME = text("ExportRole");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private AssertableShell at(URI address) {
        return AssertableShell.in(home).on(address).variable("AWS_REGION", "us-west-2");
    }

    private AssertableShell withKeysAt(URI address) {
        return at(address).variable("AWS_ACCESS_KEY_ID", "AKID").variable("AWS_SECRET_ACCESS_KEY", "secret");
    }

    private AssertableShell onMachine(ScriptedServer server, ScriptedServer near) {
        return at(server.address())
                .variable("AWS_EC2_METADATA_DISABLED", "false")
                .variable("AWS_EC2_METADATA_SERVICE_ENDPOINT", near.address().toString());
    }

    @Test
    void debugShowsNoSecretOfAContainer() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS);
                ScriptedServer near = new ScriptedServer(NEAR_ROLE)) {
            at(server.address())
                    .variable(
                            "AWS_CONTAINER_CREDENTIALS_FULL_URI", near.address().toString())
                    .variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", "let-me-in")
                    .run("describe-export-tasks", "--debug")
                    .exits(0)
                    .says("DescribeExportTasks")
                    .neverSays("near-secret")
                    .neverSays("near-token")
                    .neverSays("let-me-in")
                    .neverSays("Signature=");
            assertTrue(near.requests().get(0).contains("Authorization: let-me-in"));
            assertEquals("ASIANEAR", key(server, 0));
        }
    }

    @Test
    void debugShowsNoSecretOfAMachine() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS);
                ScriptedServer near = new ScriptedServer(MACHINE_TOKEN, ROLE_NAME, NEAR_ROLE)) {
            onMachine(server, near)
                    .run("describe-export-tasks", "--debug")
                    .exits(0)
                    .says("DescribeExportTasks")
                    .neverSays("near-secret")
                    .neverSays("near-token")
                    .neverSays("machine-token")
                    .neverSays("Signature=");
            assertEquals("ASIANEAR", key(server, 0));
        }
    }

    @Test
    void debugShowsNoSecretOfAWebIdentity() throws IOException {
        try (ScriptedServer server = new ScriptedServer(CLUSTER_ROLE, NO_EXPORTS)) {
            at(server.address())
                    .file("jwt", "token-of-the-cluster")
                    .variable("AWS_WEB_IDENTITY_TOKEN_FILE", home.resolve("jwt").toString())
                    .variable("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/pod")
                    .run("describe-export-tasks", "--debug")
                    .exits(0)
                    .says("AssumeRoleWithWebIdentity")
                    .neverSays("token-of-the-cluster")
                    .neverSays("pod-secret")
                    .neverSays("pod-token")
                    .neverSays("Signature=");
            assertEquals("ASIAPOD", key(server, 1));
        }
    }

    /** The JDK asks a second time by itself where a connection is closed without a word. */
    @Test
    void aMachineIsAskedAsOftenAsTheEnvironmentSays() throws IOException {
        machineAfterALostAnswer("1").exits(253).says("NoCredentials");
        machineAfterALostAnswer("2").exits(0);
    }

    private Ended machineAfterALostAnswer(String attempts) throws IOException {
        Step lost = ScriptedServer.drop();
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS);
                ScriptedServer near = new ScriptedServer(lost, lost, MACHINE_TOKEN, ROLE_NAME, NEAR_ROLE)) {
            return onMachine(server, near)
                    .variable("AWS_METADATA_SERVICE_NUM_ATTEMPTS", attempts)
                    .run("describe-export-tasks");
        }
    }

    @Test
    void aProxyIsAskedForTheCallAndItsPasswordNotShown() throws IOException {
        try (ScriptedServer proxy = new ScriptedServer(NO_EXPORTS)) {
            withKeysAt(URI.create("http://rds.example.invalid"))
                    .variable(
                            "HTTP_PROXY",
                            "http://ana:p4ssword@" + proxy.address().getAuthority())
                    .run("describe-export-tasks", "--query", "ExportTasks", "--debug")
                    .exits(0)
                    .printsOnly("[]\n")
                    .neverSays("p4ssword")
                    .neverSays("YW5hOnA0c3N3b3Jk");
            String request = proxy.requests().get(0);
            assertTrue(request.startsWith("POST http://rds.example.invalid"), request);
            assertTrue(request.contains("Proxy-Authorization: Basic YW5hOnA0c3N3b3Jk"), request);
        }
    }

    @Test
    void thePathOfAnEndpointIsKept() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS)) {
            withKeysAt(server.address())
                    .run("describe-export-tasks", "--endpoint-url", server.address() + "/gateway/rds")
                    .exits(0);
            String request = server.requests().get(0);
            assertTrue(request.startsWith("POST /gateway/rds "), request);
        }
    }

    @Test
    void whatNeedsNoProxyIsReachedWithoutTheOneThatIsNotThere() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS)) {
            AssertableShell shell = withKeysAt(server.address())
                    .variable("AWS_MAX_ATTEMPTS", "1")
                    .variable("HTTP_PROXY", "http://127.0.0.1:1");
            shell.run("describe-export-tasks").exits(255).says("Failed to connect to proxy");
            shell.variable("NO_PROXY", "127.0.0.1").run("describe-export-tasks").exits(0);
        }
    }

    @Test
    void aLoginRenewedElsewhereCountsWithoutARestart() throws Exception {
        Step renewing = out -> {
            keep("2029-07-01T20:00:00Z");
            NO_EXPORTS.answer(out);
        };
        keep("2026-11-22T01:00:00Z");
        try (ScriptedServer server = new ScriptedServer(renewing, SSO_ROLE, NO_EXPORTS)) {
            withKeysAt(server.address())
                    .file(".aws/config", """
                            [sso-session corp]
                            sso_start_url = https://corp.awsapps.com/start
                            sso_region = eu-west-1
                            [profile work]
                            sso_session = corp
                            sso_account_id = 123456789012
                            sso_role_name = Reader
                            region = us-west-2
                            """)
                    .piped("""
                            try describe-export-tasks --profile work
                            describe-export-tasks
                            describe-export-tasks --profile work --query ExportTasks
                            """)
                    .exits(0)
                    .says("login work")
                    .prints("[]\n");
            assertEquals(List.of("AKID", "ASIASSO"), List.of(key(server, 0), key(server, 2)));
        }
    }

    /** Keeps a token as a login does, to this time. */
    private void keep(String end) throws Exception {
        Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        String name = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8)));
        Files.writeString(
                cache.resolve(name + ".json"), "{\"accessToken\":\"sso-token\",\"expiresAt\":\"" + end + "\"}");
    }

    private static String key(ScriptedServer server, int request) {
        String text = server.requests().get(request);
        int start = text.indexOf("Credential=") + "Credential=".length();
        return text.substring(start, text.indexOf('/', start));
    }

    private static Step text(String body) {
        return ScriptedServer.http(200, "text/plain", body);
    }

    private static Step json(String body) {
        return ScriptedServer.http(200, "application/json", body);
    }
}
