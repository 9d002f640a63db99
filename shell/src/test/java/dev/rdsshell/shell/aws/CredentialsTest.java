package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each source of credentials, seen by the key that signs the call. */
class CredentialsTest {
    private static final ScriptedServer.Step NOTHING = ScriptedServer.xml(
            200,
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void keysInTheEnvironmentComeFirst() throws IOException {
        config("[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\n");

        assertEquals("AKIDTEST", keyOf(Fixture.KEYS, Optional.empty(), false));
    }

    @Test
    void aProfileNamedOnTheLineComesBeforeKeysInTheEnvironment() throws IOException {
        config("[profile dev]\naws_access_key_id = AKIDDEV\naws_secret_access_key = s\n");

        assertEquals("AKIDDEV", keyOf(Fixture.KEYS, Optional.of("dev"), true));
    }

    @Test
    void aProfileNamedByTheEnvironmentDoesNot() throws IOException {
        config("[profile dev]\naws_access_key_id = AKIDDEV\naws_secret_access_key = s\n");

        assertEquals("AKIDTEST", keyOf(Fixture.KEYS, Optional.of("dev"), false));
    }

    @Test
    void aProgramGivesCredentials() throws IOException {
        config("[default]\ncredential_process = echo '{\"Version\":1,\"AccessKeyId\":\"AKIDPROG\","
                + "\"SecretAccessKey\":\"s\"}'\n");

        assertEquals("AKIDPROG", keyOf(nothing(), Optional.empty(), false));
    }

    @Test
    void aProgramComesBehindKeysInTheCredentialsFileAndBeforeThoseOfTheConfigurationFile() throws IOException {
        config("[default]\naws_access_key_id = AKIDCONFIG\naws_secret_access_key = s\n"
                + "credential_process = echo '{\"Version\":1,\"AccessKeyId\":\"AKIDPROG\","
                + "\"SecretAccessKey\":\"s\"}'\n");

        assertEquals("AKIDPROG", keyOf(nothing(), Optional.empty(), false));

        Files.writeString(
                home.resolve(".aws/credentials"),
                "[default]\naws_access_key_id = AKIDSHARED\naws_secret_access_key = s\n");

        assertEquals("AKIDSHARED", keyOf(nothing(), Optional.empty(), false));
    }

    @Test
    void aProgramThatFailsIsToldWithItsExitCodeAndItsLastLine() throws IOException {
        config("[default]\ncredential_process = sh -c 'echo first >&2; echo SessionToken=abc no ticket >&2; exit 3'\n");

        Failure failure = failure(new Fixture(nothing(), home, Trace.off()).calls(), nowhere());

        assertEquals(255, failure.exitCode());
        assertEquals(
                "The credential_process of the profile default gave no credentials (exit code 3):"
                        + " SessionToken=(not shown) no ticket.",
                failure.message());
    }

    @Test
    void aProgramThatIsNotThereIsToldSo() throws IOException {
        config("[default]\ncredential_process = no-such-program --for $HOME\n");

        Failure failure = failure(new Fixture(nothing(), home, Trace.off()).calls(), nowhere());

        assertEquals(255, failure.exitCode());
        assertEquals(
                "The credential_process of the profile default gave no credentials: No such file or directory.",
                failure.message());
        assertEquals("Run it by hand and see what it says: no-such-program --for $HOME", failure.advice());
    }

    @Test
    void whatAProgramPrintsInsteadOfCredentialsIsToldButNeverShown() throws IOException {
        Map<String, String> reasons = Map.of(
                "echo geheim", "what it prints is no JSON object",
                "true", "what it prints is no JSON object",
                "echo '[\"geheim\"]'", "what it prints is no JSON object",
                "echo '{\"Version\":1,\"SecretAccessKey\":\"geheim\"}'", "what it prints has no AccessKeyId",
                "echo '{\"Version\":1,\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"s\",\"SessionToken\":\"t\",\"Expiration\":\"geheim\"}'",
                        "the Expiration that it prints is no time");
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            config("[default]\ncredential_process = " + reason.getKey() + "\n");
            CallResult.Failed<?> failed = assertInstanceOf(
                    CallResult.Failed.class, attempt(new Fixture(nothing(), home, Trace.off()).calls(), nowhere()));
            StringWriter shown = new StringWriter();
            failed.cause().orElseThrow().printStackTrace(new PrintWriter(shown));

            assertEquals(
                    "The credential_process of the profile default gave no credentials: " + reason.getValue() + ".",
                    failed.failure().message());
            assertFalse(shown.toString().contains("geheim"), shown.toString());
        }
    }

    @Test
    void aProgramThatGivesWhatHasEndedIsRefused() throws IOException {
        config("[default]\ncredential_process = echo '{\"Version\":1,\"AccessKeyId\":\"AKIDPROG\","
                + "\"SecretAccessKey\":\"s\",\"SessionToken\":\"t\",\"Expiration\":\"2020-01-01T00:00:00Z\"}'\n");

        Failure failure = failure(new Fixture(nothing(), home, Trace.off()).calls(), nowhere());

        assertEquals(255, failure.exitCode());
        assertTrue(failure.message().contains("still expired"), failure.message());
    }

    @Test
    void aLoginWithoutARoleNamesWhatIsMissing() throws IOException {
        config(ssoProfile().replace("sso_role_name = Reader\n", ""));

        Failure failure = failure(
                new Fixture(nothing(), home, Trace.off()).calls(),
                Connections.withProfile(URI.create("http://127.0.0.1:9"), "sso"));

        assertEquals(255, failure.exitCode());
        assertEquals("The profile sso is not complete: its SSO settings have no sso_role_name", failure.message());
    }

    @Test
    void halfAPairOfKeysIsRefused() {
        Map<String, String> half = new HashMap<>(nothing());
        half.put("AWS_ACCESS_KEY_ID", "AKIDHALF");

        Failure failure = failure(new Fixture(half, home, Trace.off()).calls(), nowhere());

        assertEquals("Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY", failure.message());
        assertEquals(255, failure.exitCode());
    }

    @Test
    void noCredentialsAnywhereIsNotReady() {
        Failure failure = failure(new Fixture(nothing(), home, Trace.off()).calls(), nowhere());

        assertEquals(Optional.of("NoCredentials"), failure.code());
        assertEquals(253, failure.exitCode());
    }

    @Test
    void aMissingRegionIsSaidBeforeMissingCredentials() {
        Connection without = Connections.of(
                Optional.empty(), false, Optional.empty(), "http://127.0.0.1:9", 1, Duration.ofSeconds(1));

        assertEquals(
                Optional.of("NoRegion"),
                failure(new Fixture(nothing(), home, Trace.off()).calls(), without)
                        .code());
    }

    @Test
    void aRoleIsAssumedWithTheKeysOfItsSourceProfile() throws IOException {
        config(roleProfile(""));
        try (ScriptedServer server = new ScriptedServer(role("ASIAROLE"), NOTHING)) {
            describe(
                    new Fixture(nothing(), home, Trace.off()).calls(),
                    Connections.withProfile(server.address(), "admin"));

            assertTrue(server.requests().get(0).contains("Action=AssumeRole"));
            assertTrue(server.requests().get(0).contains("Credential=AKIDBASE/"));
            assertTrue(server.requests().get(0).contains("ExternalId=ext"));
            assertTrue(server.requests().get(1).contains("Credential=ASIAROLE/"));
        }
    }

    @Test
    void theCodeOfADeviceIsAskedForOnceASessionAlsoInAnotherRegion() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        List<String> asked = new ArrayList<>();
        CodePrompt person = device -> {
            asked.add(device);
            return Optional.of("123456");
        };
        try (ScriptedServer server = new ScriptedServer(role("ASIAMFA"), NOTHING)) {
            ServiceCalls calls =
                    new Fixture(nothing(), home, Trace.off()).services().calls(person);
            Connection here = Connections.withProfile(server.address(), "admin");
            describe(calls, here);
            describe(calls, here.forCredentials(Optional.of("eu-west-1")));

            assertEquals(List.of("arn:aws:iam::123456789012:mfa/me"), asked);
            assertTrue(server.requests().get(0).contains("TokenCode=123456"));
            assertTrue(server.requests().get(2).contains("/eu-west-1/rds/"));
        }
    }

    @Test
    void callsThatBeginAtTheSameTimeShareOneCodeThatWasAskedForBefore() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        List<String> asked = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(role("ASIAMFA"), NOTHING)) {
            Connection here = Connections.withProfile(server.address(), "admin");
            ServiceCalls calls = new Fixture(nothing(), home, Trace.off())
                    .services()
                    .calls(device -> {
                        asked.add(device);
                        return Optional.of("123456");
                    })
                    .unlocked(here);
            assertTrue(server.requests().get(0).contains("TokenCode=123456"));
            describe(calls, here);
            describe(calls, here.forCredentials(Optional.of("eu-west-1")));

            assertEquals(1, asked.size());
        }
    }

    @Test
    void aCodeThatWasTypedForOneCallIsNotTakenByOneBehindThePrompt() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        try (ScriptedServer server = new ScriptedServer(role("ASIAMFA"), NOTHING)) {
            Connection here = Connections.withProfile(server.address(), "admin");
            AwsServices services = new Fixture(nothing(), home, Trace.off()).services();
            services.unlock(here, device -> Optional.of("123456"));

            assertThrows(FailureException.class, () -> describe(services.calls(CodePrompt.nobody()), here));
            assertEquals(List.of(), server.requests());
            describe(services.calls(CodePrompt.typedBefore()), here);
            assertTrue(server.requests().get(0).contains("TokenCode=123456"));
        }
    }

    @Test
    void aCheckWithAWrongCodeEndsWithTheServicesWords() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.error(403, "AccessDenied", "MultiFactorAuthentication failed"))) {
            ServiceCalls calls =
                    new Fixture(nothing(), home, Trace.off()).services().calls(device -> Optional.of("000000"));
            Connection connection = Connections.withProfile(server.address(), "admin");

            assertTrue(assertThrows(FailureException.class, () -> calls.unlocked(connection))
                    .failure()
                    .message()
                    .endsWith("MultiFactorAuthentication failed"));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void aWrongCodeIsSaidByTheServiceAndTheNextLineAsksAgain() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        Deque<String> codes = new ArrayDeque<>(List.of("000000", "123456"));
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.error(403, "AccessDenied", "MultiFactorAuthentication failed"),
                role("ASIAMFA"),
                NOTHING)) {
            ServiceCalls calls = new Fixture(nothing(), home, Trace.off())
                    .services()
                    .calls(device -> Optional.ofNullable(codes.poll()));
            Connection connection = Connections.withProfile(server.address(), "admin");

            assertEquals(
                    "An error occurred (AccessDenied) when calling the AssumeRole operation:"
                            + " MultiFactorAuthentication failed",
                    failure(calls, connection).message());
            describe(calls, connection);
            assertTrue(server.requests().get(1).contains("TokenCode=123456"));
        }
    }

    @Test
    void theCodeOfADeviceIsNotInTheDebugOutput() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        List<String> lines = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(role("ASIAMFA"), NOTHING)) {
            ServiceCalls calls =
                    new Fixture(nothing(), home, recorded(lines)).services().calls(device -> Optional.of("987654"));
            describe(calls, Connections.withProfile(server.address(), "admin"));

            String shown = String.join("\n", lines);
            assertTrue(shown.contains("TokenCode=(not shown)"), shown);
            assertFalse(shown.contains("987654"), shown);
        }
    }

    @Test
    void whereNobodyCanBeAskedARoleWithADeviceIsRefused() throws IOException {
        config(roleProfile("mfa_serial = arn:aws:iam::123456789012:mfa/me\n"));
        try (ScriptedServer server = new ScriptedServer(NOTHING)) {
            Failure failure = failure(
                    new Fixture(nothing(), home, Trace.off()).calls(),
                    Connections.withProfile(server.address(), "admin"));

            assertInstanceOf(Failure.NotReady.class, failure);
            assertTrue(failure.message().contains("mfa/me"), failure.message());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void anEndedLoginSaysHowToLogInAgain() throws Exception {
        config(ssoProfile());
        login("2026-07-01T11:59:00Z");

        Failure failure = failure(
                new Fixture(nothing(), home, Trace.off()).calls(),
                Connections.of(
                        Optional.of("sso"),
                        true,
                        Optional.of("us-west-2"),
                        "http://127.0.0.1:9",
                        1,
                        Duration.ofSeconds(1)));

        assertEquals(253, failure.exitCode());
        assertTrue(failure.advice().contains("login sso"), failure.advice());
    }

    @Test
    void aLoginMadeElsewhereCountsAtOnce() throws Exception {
        config(ssoProfile());
        try (ScriptedServer server = new ScriptedServer(
                ScriptedServer.http(
                        200,
                        "application/json",
                        "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"s\","
                                + "\"sessionToken\":\"t\",\"expiration\":1893456000000}}"),
                NOTHING)) {
            ServiceCalls calls = new Fixture(nothing(), home, Trace.off()).calls();
            Connection connection = Connections.withProfile(server.address(), "sso");
            assertEquals(253, failure(calls, connection).exitCode());

            login("2026-07-01T20:00:00Z");
            describe(calls, connection);

            assertTrue(server.requests().get(1).contains("Credential=ASIASSO/"));
        }
    }

    @Test
    void theTraceShowsTheCallAndNoSecret() throws IOException {
        config(roleProfile(""));
        List<String> lines = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(role("ASIAROLE"), NOTHING)) {
            describe(
                    new Fixture(nothing(), home, recorded(lines)).calls(),
                    Connections.withProfile(server.address(), "admin"));

            String shown = String.join("\n", lines);
            assertTrue(shown.contains("DescribeExportTasks: POST " + server.address()), shown);
            assertTrue(shown.contains("request id req-1"), shown);
            assertFalse(shown.contains("role-secret"), shown);
            assertFalse(shown.contains("role-token"), shown);
            assertFalse(shown.contains("Signature="), shown);
        }
    }

    @Test
    void theTraceFindsARequestIdThatStandsInTheBodyOnly() throws IOException {
        assertTrue(traceOf("<ErrorResponse><RequestId>req-2</RequestId></ErrorResponse>")
                .contains("< request id req-2"));
        assertTrue(traceOf("<ErrorResponse/>").contains("< request id none"));
    }

    private List<String> traceOf(String body) throws IOException {
        List<String> lines = new ArrayList<>();
        String answer = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/xml\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try (ScriptedServer server = new ScriptedServer(out -> out.write(answer.getBytes(StandardCharsets.US_ASCII)))) {
            attempt(new Fixture(Fixture.KEYS, home, recorded(lines)).calls(), Connections.to(server.address()));
        }
        return lines;
    }

    private static Trace recorded(List<String> lines) {
        return new Trace() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void write(String line) {
                lines.add(line);
            }
        };
    }

    private String keyOf(Map<String, String> variables, Optional<String> profile, boolean explicit) throws IOException {
        try (ScriptedServer server = new ScriptedServer(NOTHING)) {
            describe(
                    new Fixture(variables, home, Trace.off()).calls(),
                    Connections.of(
                            profile,
                            explicit,
                            Optional.of("us-west-2"),
                            server.address().toString(),
                            1,
                            Duration.ofSeconds(20)));
            String request = server.requests().get(0);
            int start = request.indexOf("Credential=") + "Credential=".length();
            return request.substring(start, request.indexOf('/', start));
        }
    }

    private static void describe(ServiceCalls calls, Connection connection) {
        attempt(calls, connection).orThrow();
    }

    private static Failure failure(ServiceCalls calls, Connection connection) {
        return assertInstanceOf(CallResult.Failed.class, attempt(calls, connection))
                .failure();
    }

    private static CallResult<?> attempt(ServiceCalls calls, Connection connection) {
        return calls.attempt(connection, "DescribeExportTasks", aws -> aws.rds().describeExportTasks(request -> {}));
    }

    private static Connection nowhere() {
        return Connections.of(
                Optional.empty(), false, Optional.of("us-west-2"), "http://127.0.0.1:9", 1, Duration.ofSeconds(1));
    }

    private static Map<String, String> nothing() {
        return Map.of("AWS_EC2_METADATA_DISABLED", "true");
    }

    private void config(String text) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), text);
    }

    private static String roleProfile(String more) {
        return """
                [profile base]
                aws_access_key_id = AKIDBASE
                aws_secret_access_key = s
                [profile admin]
                role_arn = arn:aws:iam::123456789012:role/admin
                source_profile = base
                external_id = ext
                """ + more;
    }

    private static String ssoProfile() {
        return """
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                [profile sso]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = Reader
                """;
    }

    private void login(String until) throws Exception {
        Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        String name = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8)));
        Files.writeString(
                cache.resolve(name + ".json"), "{\"accessToken\":\"sso-token\",\"expiresAt\":\"" + until + "\"}");
    }

    private static ScriptedServer.Step role(String key) {
        return ScriptedServer.xml(
                200,
                "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>" + key + "</AccessKeyId>"
                        + "<SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>"
                        + "<Expiration>2026-07-01T13:00:00Z</Expiration></Credentials></AssumeRoleResult>"
                        + "</AssumeRoleResponse>");
    }
}
