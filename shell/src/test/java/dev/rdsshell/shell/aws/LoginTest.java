package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.credentials.DeviceCode;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.CallResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins by device code and their renewal, against a login service on loopback that says what it is told to. */
class LoginTest {
    private static final String START = "https://corp.awsapps.com/start";
    private static final ScriptedServer.Step REGISTERED = json(
            200, "{\"clientId\":\"client-1\",\"clientSecret\":\"client-secret\",\"clientSecretExpiresAt\":1790000000}");
    private static final ScriptedServer.Step STARTED = json(
            200,
            "{\"deviceCode\":\"device-1\",\"userCode\":\"ABCD-EFGH\",\"verificationUri\":\"https://device.example/\","
                    + "\"verificationUriComplete\":\"https://device.example/?user_code=ABCD-EFGH\",\"expiresIn\":600,"
                    + "\"interval\":2}");
    private static final ScriptedServer.Step TOKEN =
            json(200, "{\"accessToken\":\"access-1\",\"expiresIn\":28800,\"refreshToken\":\"refresh-1\"}");
    private static final ScriptedServer.Step ROLE = json(
            200,
            "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"role-secret\","
                    + "\"sessionToken\":\"role-token\",\"expiration\":1893456000000}}");
    private static final ScriptedServer.Step NOTHING = ScriptedServer.xml(
            200,
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>");

    private final List<DeviceCode> shown = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void aLoginIsConfirmedElsewhereAndKeptInTheFormOfTheAwsCli() throws Exception {
        config();
        try (ScriptedServer server =
                new ScriptedServer(REGISTERED, STARTED, refusal("AuthorizationPendingException"), TOKEN)) {
            Instant end = login(server, "new", pauses::add);

            assertEquals(Instant.parse("2026-07-01T20:00:00Z"), end);
            assertEquals(
                    List.of(new DeviceCode(
                            "https://device.example/", "ABCD-EFGH", "https://device.example/?user_code=ABCD-EFGH")),
                    shown);
            assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)), pauses);
            assertEquals(
                    "{\"startUrl\":\"" + START + "\",\"region\":\"eu-west-1\",\"accessToken\":\"access-1\","
                            + "\"expiresAt\":\"2026-07-01T20:00:00Z\",\"clientId\":\"client-1\","
                            + "\"clientSecret\":\"client-secret\",\"registrationExpiresAt\":\"2026-09-21T14:13:20Z\","
                            + "\"refreshToken\":\"refresh-1\"}",
                    Files.readString(file("corp")));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("corp"))));
        }
    }

    @Test
    void aClientIsRegisteredWithTheScopesOfTheSession() throws Exception {
        config();
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, TOKEN)) {
            login(server, "new", pauses::add);

            String registration = server.requests().get(0);
            assertTrue(registration.startsWith("POST /client/register "), registration);
            assertTrue(registration.contains("\"scopes\":[\"sso:account:access\"]"), registration);
            assertTrue(server.requests().get(1).contains("\"startUrl\":\"" + START + "\""));
            assertTrue(server.requests().get(2).contains("\"deviceCode\":\"device-1\""));
        }
    }

    @Test
    void aProfileOfTheOlderFormIsKeptUnderItsAddress() throws Exception {
        config();
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, TOKEN)) {
            login(server, "old", pauses::add);

            assertTrue(Files.exists(file(START)));
            assertFalse(server.requests().get(0).contains("\"scopes\":[\""));
        }
    }

    @Test
    void whoIsToldToSlowDownWaitsFiveSecondsMore() throws Exception {
        config();
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, refusal("SlowDownException"), TOKEN)) {
            login(server, "new", pauses::add);

            assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(7)), pauses);
        }
    }

    @Test
    void aCodeThatNobodyConfirmedEndsTheLogin() throws Exception {
        config();
        for (String why : List.of("ExpiredTokenException", "AccessDeniedException")) {
            try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, refusal(why))) {
                Failure failure = assertThrows(FailureException.class, () -> login(server, "new", pauses::add))
                        .failure();

                assertEquals(253, failure.exitCode());
                assertTrue(failure.advice().contains("login new"), failure.advice());
                assertFalse(Files.exists(file("corp")));
            }
        }
    }

    @Test
    void ctrlCEndsTheWaitForThePerson() throws Exception {
        config();
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED)) {
            Pause interrupted = duration -> {
                throw new InterruptedException();
            };

            assertInstanceOf(
                    Failure.Interrupted.class,
                    assertThrows(FailureException.class, () -> login(server, "new", interrupted))
                            .failure());
        }
    }

    @Test
    void ctrlCEndsTheWaitForTheService() throws Exception {
        config();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silent(reached, never))) {
            FutureTask<Failure> login =
                    new FutureTask<>(() -> assertThrows(FailureException.class, () -> login(server, "new", pauses::add))
                            .failure());
            Thread caller = DaemonThreads.named(login);
            caller.start();
            reached.await();
            caller.interrupt();

            assertInstanceOf(Failure.Interrupted.class, login.get());
            never.countDown();
        }
    }

    @Test
    void aProfileWithoutSsoSettingsHasNothingToLogInTo() throws Exception {
        config();
        try (ScriptedServer server = new ScriptedServer(REGISTERED)) {
            Failure failure = assertThrows(FailureException.class, () -> login(server, "plain", pauses::add))
                    .failure();

            assertTrue(failure.message().contains("plain has no SSO settings"), failure.message());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void aTokenInItsLastMinutesIsRenewedAndKept() throws Exception {
        config();
        keep("2026-07-01T12:10:00Z", "2026-09-01T00:00:00Z");
        try (ScriptedServer server = new ScriptedServer(
                json(200, "{\"accessToken\":\"access-2\",\"expiresIn\":3600,\"refreshToken\":\"refresh-2\"}"),
                ROLE,
                NOTHING)) {
            describe(server).orThrow();

            assertTrue(server.requests().get(0).contains("\"refreshToken\":\"refresh-1\""));
            assertTrue(server.requests().get(0).contains("\"grantType\":\"refresh_token\""));
            assertTrue(server.requests().get(1).contains("x-amz-sso_bearer_token: access-2"));
            String kept = Files.readString(file("corp"));
            assertTrue(kept.contains("\"refreshToken\":\"refresh-2\""), kept);
            assertTrue(kept.contains("\"expiresAt\":\"2026-07-01T13:00:00Z\""), kept);
        }
    }

    @Test
    void aRenewalThatIsRefusedLeavesTheMinutesThatAreLeft() throws Exception {
        config();
        keep("2026-07-01T12:10:00Z", "2026-09-01T00:00:00Z");
        try (ScriptedServer server = new ScriptedServer(refusal("InvalidGrantException"), ROLE, NOTHING)) {
            describe(server).orThrow();

            assertTrue(server.requests().get(1).contains("x-amz-sso_bearer_token: access-0"));
        }
    }

    @Test
    void anEndedTokenThatCannotBeRenewedAsksForALogin() throws Exception {
        config();
        keep("2026-07-01T11:00:00Z", "2026-06-30T00:00:00Z");
        try (ScriptedServer server = new ScriptedServer(NOTHING)) {
            Failure failure = ((CallResult.Failed<?>) describe(server)).failure();

            assertEquals(253, failure.exitCode());
            assertTrue(failure.advice().contains("login new"), failure.advice());
            assertEquals(List.of(), server.requests(), "the registration has ended, so nobody is asked");
        }
    }

    @Test
    void noSecretOfALoginIsInTheDebugOutput() throws Exception {
        config();
        List<String> lines = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, TOKEN, ROLE, NOTHING)) {
            Fixture room = new Fixture(Map.of(), home, recorded(lines));
            room.services().login(connection(server, "new"), shown::add, pauses::add);
            describe(room, server).orThrow();

            String all = String.join("\n", lines);
            assertTrue(all.contains("CreateToken: POST " + server.address() + "/token"), all);
            for (String secret : List.of(
                    "client-secret", "device-1", "access-1", "refresh-1", "role-secret", "role-token", "Signature=")) {
                assertFalse(all.contains(secret), secret + " in " + all);
            }
        }
    }

    private Instant login(ScriptedServer server, String profile, Pause pause) {
        return new Fixture(Map.of(), home, Trace.off())
                .services()
                .login(connection(server, profile), shown::add, pause);
    }

    private CallResult<?> describe(ScriptedServer server) {
        return describe(new Fixture(Map.of(), home, Trace.off()), server);
    }

    private static CallResult<?> describe(Fixture room, ScriptedServer server) {
        return room.calls().attempt(connection(server, "new"), "DescribeExportTasks", aws -> aws.rds()
                .describeExportTasks(request -> {}));
    }

    private static Connection connection(ScriptedServer server, String profile) {
        return new ConnectionDraft()
                .configured(server.address())
                .profile(profile)
                .build();
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

    private void config() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), """
                [sso-session corp]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                [profile new]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = Reader
                [profile old]
                sso_start_url = https://corp.awsapps.com/start
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = Reader
                [profile plain]
                region = eu-west-1
                """);
    }

    private void keep(String end, String registrationEnd) throws Exception {
        Files.createDirectories(file("corp").getParent());
        Files.writeString(
                file("corp"),
                "{\"accessToken\":\"access-0\",\"expiresAt\":\"" + end + "\",\"clientId\":\"c\",\"clientSecret\":\"s\","
                        + "\"registrationExpiresAt\":\"" + registrationEnd + "\",\"refreshToken\":\"refresh-1\"}");
    }

    private Path file(String login) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(login.getBytes(StandardCharsets.UTF_8));
        return home.resolve(".aws/sso/cache").resolve(HexFormat.of().formatHex(digest) + ".json");
    }

    private static ScriptedServer.Step refusal(String type) {
        return json(400, "{\"__type\":\"" + type + "\",\"error\":\"e\",\"error_description\":\"d\"}");
    }

    private static ScriptedServer.Step json(int status, String body) {
        return ScriptedServer.http(status, "application/json", body);
    }
}
