package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.aws.ScriptedServer;
import dev.rdsshell.shell.aws.ScriptedServer.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that a person has to do something for, through the whole program: a login by device code, a code of a device. */
class PersonsCredentialsTest {
    private static final String CONFIG = """
            [sso-session corp]
            sso_start_url = https://corp.awsapps.com/start
            sso_region = eu-west-1
            [profile work]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = Reader
            region = us-west-2
            [profile admin]
            role_arn = arn:aws:iam::123456789012:role/admin
            mfa_serial = arn:aws:iam::123456789012:mfa/ana
            source_profile = base
            region = us-west-2
            [profile base]
            aws_access_key_id = AKIDBASE
            aws_secret_access_key = base-secret
            [profile from-environment]
            role_arn = arn:aws:iam::123456789012:role/admin
            credential_source = Environment
            region = us-west-2
            [profile from-program]
            credential_process = echo '{"Version":1,"AccessKeyId":"AKIDPROGRAM","SecretAccessKey":"program-secret"}'
            region = us-west-2
            """;
    private static final Step REGISTERED = json(
            200, "{\"clientId\":\"client-1\",\"clientSecret\":\"client-secret\",\"clientSecretExpiresAt\":1890000000}");
    private static final Step STARTED = json(
            200,
            "{\"deviceCode\":\"device-1\",\"userCode\":\"ABCD-EFGH\",\"verificationUri\":\"https://device.example/\","
                    + "\"verificationUriComplete\":\"https://device.example/?user_code=ABCD-EFGH\",\"expiresIn\":600,"
                    + "\"interval\":2}");
    private static final Step PENDING =
            json(400, "{\"__type\":\"AuthorizationPendingException\",\"error\":\"e\",\"error_description\":\"d\"}");
    private static final Step TOKEN =
            json(200, "{\"accessToken\":\"access-1\",\"expiresIn\":28800,\"refreshToken\":\"refresh-1\"}");
    private static final Step SSO_ROLE = json(
            200,
            "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"role-secret\","
                    + "\"sessionToken\":\"role-token\",\"expiration\":1893456000000}}");
    private static final Step ASSUMED = ScriptedServer.xml(200, assumedUntil("2029-07-01T13:00:00Z"));
    private static final Step STARTING = ScriptedServer.xml(
            200,
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks><ExportTask>"
                    + "<ExportTaskIdentifier>night</ExportTaskIdentifier><Status>STARTING</Status>"
                    + "</ExportTask></ExportTasks></DescribeExportTasksResult></DescribeExportTasksResponse>");
    private static final Step NO_EXPORTS = ScriptedServer.xml(
            200,
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private static String assumedUntil(String end) {
        return "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>"
                + "<SecretAccessKey>assumed-secret</SecretAccessKey><SessionToken>assumed-token</SessionToken>"
                + "<Expiration>" + end + "</Expiration></Credentials></AssumeRoleResult>"
                + "</AssumeRoleResponse>";
    }

    private AssertableShell shell(ScriptedServer server) {
        return AssertableShell.in(home).on(server.address()).file(".aws/config", CONFIG);
    }

    @Test
    void aLoginShowsItsCodeAndTheShellWorksOnceItIsConfirmed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, PENDING, TOKEN, SSO_ROLE, NO_EXPORTS)) {
            shell(server)
                    .run("-c", "login work; describe-export-tasks --profile work --query ExportTasks")
                    .exits(0)
                    .printsOnly("[]\n")
                    .saysOnly(
                            "Open https://device.example/ in a browser and type the code ABCD-EFGH",
                            "or open https://device.example/?user_code=ABCD-EFGH",
                            "Waiting until you have confirmed it there; Ctrl-C gives up.",
                            "Logged in for 8 h 0 min.");
            assertEquals("ASIASSO", key(server, 5));
        }
    }

    @Test
    void aRoleOfTheEnvironmentIsAssumedWithItsKeys() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ASSUMED, NO_EXPORTS)) {
            shell(server)
                    .variable("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT")
                    .variable("AWS_SECRET_ACCESS_KEY", "environment-secret")
                    .run("describe-export-tasks", "--profile", "from-environment")
                    .exits(0);
            assertEquals("AKIDENVIRONMENT", key(server, 0));
            assertEquals("ASIAROLE", key(server, 1));
        }
    }

    @Test
    void aCodeOfADeviceIsAskedForOnceAndKeptNowhere() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ASSUMED, NO_EXPORTS)) {
            shell(server)
                    .typing("use admin", "describe-export-tasks --debug", "987654", "describe-export-tasks --debug")
                    .exits(0)
                    .neverSays("987654")
                    .neverSays("assumed-secret");
            List<String> withCode = server.requests().stream()
                    .filter(request -> request.contains("TokenCode=987654"))
                    .toList();
            assertEquals(1, withCode.size(), () -> String.join("\n", server.requests()));
            assertEquals("ASIAROLE", key(server, server.requests().size() - 1));
            assertEquals(List.of(), filesWith("987654"));
        }
    }

    @Test
    void statusAsksForACodeOnceAlsoWhenItIsRefused() throws IOException {
        Step refused = ScriptedServer.error(403, "AccessDenied", "MultiFactorAuthentication failed");
        try (ScriptedServer server = new ScriptedServer(refused)) {
            shell(server)
                    .typing("use admin", "status", "111111", "exit")
                    .prints("account   unknown: An error occurred (AccessDenied) when calling the AssumeRole operation")
                    .prints(
                            "running   unknown: An error occurred (AccessDenied) when calling the AssumeRole operation");
            assertEquals(
                    1,
                    server.requests().stream()
                            .filter(request -> request.contains("TokenCode="))
                            .count());
        }
    }

    @Test
    void aCodeThatIsNeededInTheMiddleOfAWatchIsNotAskedForByTheWatchButByTheNextCommand() throws IOException {
        Step brief = ScriptedServer.xml(200, assumedUntil("2026-11-22T01:35:00Z"));
        try (ScriptedServer server = new ScriptedServer(brief, STARTING, ASSUMED, STARTING)) {
            Ended ended = shell(server)
                    .typing(
                            "use admin",
                            "watch-progress night --timeout 20m --interval 10m",
                            "111111",
                            "watch-progress night --timeout 1s",
                            "222222",
                            "exit");
            ended.says("night STARTING")
                    .says("asks for a code of the device arn:aws:iam::123456789012:mfa/ana")
                    .says("Type `status`")
                    .says("The watch then goes on by itself.");
            assertEquals(
                    List.of("111111", "222222"),
                    server.requests().stream()
                            .filter(request -> request.contains("TokenCode="))
                            .map(request -> request.replaceAll("(?s).*TokenCode=(\\d+).*", "$1"))
                            .toList());
        }
    }

    @Test
    void debugShowsTheCallsAndNoSecretOfAnyKindOfCredentials() throws IOException {
        try (ScriptedServer server = new ScriptedServer(NO_EXPORTS)) {
            for (List<String> choice : List.of(
                    List.<String>of(),
                    List.of("--profile", "base", "--region", "us-west-2"),
                    List.of("--profile", "from-program"))) {
                Ended ended = withEnvironmentKeys(server)
                        .run(Stream.concat(Stream.of("describe-export-tasks", "--debug"), choice.stream())
                                .toArray(String[]::new))
                        .exits(0)
                        .says("DescribeExportTasks");
                showsNone(ended);
            }
        }
        try (ScriptedServer server = new ScriptedServer(ASSUMED, NO_EXPORTS)) {
            showsNone(withEnvironmentKeys(server)
                    .run("describe-export-tasks", "--debug", "--profile", "from-environment")
                    .exits(0)
                    .says("AssumeRole"));
        }
        try (ScriptedServer server = new ScriptedServer(REGISTERED, STARTED, TOKEN, SSO_ROLE, NO_EXPORTS)) {
            showsNone(shell(server)
                    .run("-c", "login work --debug; describe-export-tasks --profile work --debug")
                    .exits(0)
                    .says("GetRoleCredentials"));
        }
    }

    private AssertableShell withEnvironmentKeys(ScriptedServer server) {
        return shell(server)
                .variable("AWS_REGION", "us-west-2")
                .variable("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT")
                .variable("AWS_SECRET_ACCESS_KEY", "environment-secret")
                .variable("AWS_SESSION_TOKEN", "environment-token");
    }

    private static void showsNone(Ended ended) {
        for (String secret : List.of(
                "environment-secret",
                "environment-token",
                "base-secret",
                "program-secret",
                "assumed-secret",
                "assumed-token",
                "client-secret",
                "device-1",
                "access-1",
                "refresh-1",
                "role-secret",
                "role-token",
                "Signature=")) {
            ended.neverSays(secret);
        }
    }

    /** The files below the home that hold this text. */
    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertTrue(kept.stream().anyMatch(file -> file.toString().contains("history")), kept::toString);
            return kept.stream().filter(file -> holds(file, text)).toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(ScriptedServer server, int request) {
        String text = server.requests().get(request);
        assertFalse(text.indexOf("Credential=") < 0, text);
        int start = text.indexOf("Credential=") + "Credential=".length();
        return text.substring(start, text.indexOf('/', start));
    }

    private static Step json(int status, String body) {
        return ScriptedServer.http(status, "application/json", body);
    }
}
