package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/**
 * The SDK reads variables of the process by itself. None of them may count: the connection says all. Requests to AWS are
 * seen at a proxy on loopback, which refuses them.
 */
class ProcessVariablesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @BeforeEach
    void variablesOfTheProcess() {
        Map.ofEntries(
                        Map.entry("AWS_ENDPOINT_URL", "http://127.0.0.1:9/general"),
                        Map.entry("AWS_ENDPOINT_URL_RDS", "http://127.0.0.1:9"),
                        Map.entry("AWS_USE_FIPS_ENDPOINT", "true"),
                        Map.entry("AWS_USE_DUALSTACK_ENDPOINT", "true"),
                        Map.entry("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "legacy"),
                        Map.entry("AWS_SDK_UA_APP_ID", "app-of-process"),
                        Map.entry("AWS_PROFILE", "of-process"),
                        Map.entry("AWS_MAX_ATTEMPTS", "none"),
                        Map.entry("AWS_RETRY_MODE", "none"),
                        Map.entry("AWS_NEW_RETRIES_2026", "none"),
                        Map.entry("AWS_DEFAULTS_MODE", "none"),
                        Map.entry("AWS_ACCOUNT_ID_ENDPOINT_MODE", "none"),
                        Map.entry("AWS_DISABLE_REQUEST_COMPRESSION", "none"),
                        Map.entry("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "none"),
                        Map.entry("AWS_RESPONSE_CHECKSUM_VALIDATION", "none"),
                        Map.entry("AWS_REQUEST_CHECKSUM_CALCULATION", "none"))
                .forEach(SystemSettingUtilsTestBackdoor::addEnvironmentVariableOverride);
    }

    @AfterEach
    void forgetThem() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    }

    @Test
    void everyServiceIsCalledAtItsOwnEndpointOfAws() throws IOException {
        assertEquals(
                "rds.us-west-2.amazonaws.com:443", destination(aws -> aws.rds().describeExportTasks(request -> {})));
        assertEquals(
                "kms.us-west-2.amazonaws.com:443", destination(aws -> aws.kms().listKeys(request -> {})));
        assertEquals("iam.amazonaws.com:443", destination(aws -> aws.iam().listRoles(request -> {})));
        assertEquals(
                "sts.us-west-2.amazonaws.com:443", destination(aws -> aws.sts().getCallerIdentity(request -> {})));
        assertEquals("shop.s3.us-west-2.amazonaws.com:443", destination(aws -> aws.s3()
                .headBucket(request -> request.bucket("shop"))));
    }

    @Test
    void bucketsInUsEastHaveAnEndpointOfTheirRegion() throws IOException {
        assertEquals(
                "shop.s3.us-east-1.amazonaws.com:443",
                destination(new ConnectionDraft().build().inRegion(Optional.of("us-east-1")), aws -> aws.s3()
                        .headBucket(request -> request.bucket("shop"))));
    }

    @Test
    void theEndpointOfTheConnectionCounts() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(403, "AccessDenied", "no"))) {
            Connection connection =
                    new ConnectionDraft().configured(server.address()).build();
            Fixture.withKeys(home).calls().attempt(connection, "X", aws -> aws.rds()
                    .describeExportTasks(request -> {}));
            Fixture.withKeys(home).calls().attempt(connection, "X", aws -> aws.kms()
                    .listKeys(request -> {}));

            assertEquals(2, server.requests().size());
            assertFalse(server.requests().get(0).contains("app-of-process"));
        }
    }

    @Test
    void theApplicationIdOfTheEnvironmentIsInTheUserAgent() throws IOException {
        Map<String, String> variables = new HashMap<>(Fixture.KEYS);
        variables.put("AWS_SDK_UA_APP_ID", "nightly");
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.error(403, "AccessDenied", "no"))) {
            new Fixture(variables, home, Trace.off())
                    .calls()
                    .attempt(new ConnectionDraft().configured(server.address()).build(), "X", aws -> aws.rds()
                            .describeExportTasks(request -> {}));

            assertTrue(
                    server.requests().get(0).contains("app/nightly"),
                    server.requests().get(0));
        }
    }

    private String destination(Consumer<AccountClients> call) throws IOException {
        return destination(new ConnectionDraft().build(), call);
    }

    private String destination(Connection connection, Consumer<AccountClients> call) throws IOException {
        try (ScriptedServer proxy = new ScriptedServer(ScriptedServer.http(502, "text/plain", ""))) {
            Map<String, String> variables = new HashMap<>(Fixture.KEYS);
            variables.put("HTTPS_PROXY", proxy.address().toString());
            new Fixture(variables, home, Trace.off()).calls().attempt(connection, "X", aws -> {
                call.accept(aws);
                return "";
            });
            return proxy.requests().get(0).split(" ", 3)[1];
        }
    }
}
