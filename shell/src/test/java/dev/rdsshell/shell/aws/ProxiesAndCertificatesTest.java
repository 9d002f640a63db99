package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxiesAndCertificatesTest {
    private static final String EMPTY =
            "<DescribeExportTasksResponse><DescribeExportTasksResult><ExportTasks/></DescribeExportTasksResult>"
                    + "</DescribeExportTasksResponse>";
    private static final HttpHandler ANSWER = exchange -> EncryptedServer.answer(exchange, 200, EMPTY);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void aProxyIsAskedForTheWholeAddressWithItsNameAndPassword() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(ScriptedServer.xml(200, EMPTY))) {
            Connection connection = new ConnectionDraft()
                    .configured(URI.create("http://rds.example.invalid"))
                    .build();
            describe(
                            Map.of(
                                    "HTTP_PROXY",
                                    "http://ana:pw@127.0.0.1:" + proxy.address().getPort()),
                            connection)
                    .orThrow();

            String request = proxy.requests().get(0);
            assertTrue(request.startsWith("POST http://rds.example.invalid "), request);
            assertTrue(request.contains("Proxy-Authorization: Basic YW5hOnB3\r\n"), request);
        }
    }

    @Test
    void theNameInLowerCaseComesFirst() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(ScriptedServer.xml(200, EMPTY))) {
            Connection connection = new ConnectionDraft()
                    .configured(URI.create("http://rds.example.invalid"))
                    .build();
            describe(Map.of("http_proxy", proxy.address().toString(), "HTTP_PROXY", "http://127.0.0.1:9"), connection)
                    .orThrow();
        }
    }

    @Test
    void exceptedHostsAreReachedDirectly() throws Exception {
        for (String exception : List.of("127.0.0.1", "example.com, 127.0.0.1", "*")) {
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, EMPTY))) {
                describe(
                                Map.of("HTTP_PROXY", "http://127.0.0.1:9", "NO_PROXY", exception),
                                new ConnectionDraft()
                                        .configured(server.address())
                                        .build())
                        .orThrow();
            }
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamedWithoutItsPassword() {
        Connection connection = new ConnectionDraft()
                .attempts(1)
                .configured(URI.create("http://rds.example.invalid"))
                .build();
        assertEquals(
                "Failed to connect to proxy URL: \"http://127.0.0.1:9\"",
                message(Map.of("HTTP_PROXY", "http://ana:pw@127.0.0.1:9"), connection));
        assertEquals("HTTP_PROXY holds no address of a proxy.", message(Map.of("HTTP_PROXY", "::pw::"), connection));
    }

    private String message(Map<String, String> variables, Connection connection) {
        return assertInstanceOf(CallResult.Failed.class, describe(variables, connection))
                .failure()
                .message();
    }

    @Test
    void aTunnelIsAskedForWithNameAndPassword() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, ANSWER);
                Tunnel tunnel = new Tunnel(server.port(), true)) {
            describe(
                            Map.of(
                                    "HTTPS_PROXY",
                                    "http://ana:pw@127.0.0.1:"
                                            + tunnel.address().getPort()),
                            new ConnectionDraft().unverified().build())
                    .orThrow();

            String request = tunnel.requests().get(tunnel.requests().size() - 1);
            assertTrue(request.startsWith("CONNECT rds.us-west-2.amazonaws.com:443 "), request);
            assertTrue(request.contains("Proxy-authorization: Basic YW5hOnB3\r\n"), request);
            assertEquals(List.of(), server.secrets(), "the service behind it never sees them");
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefusedBeforeAnythingIsSent() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, ANSWER)) {
            CallResult.Failed<?> failed = (CallResult.Failed<?>) describe(
                    Map.of(), new ConnectionDraft().configured(server.address()).build());

            assertTrue(
                    failed.failure().message().startsWith("SSL validation failed for \"" + server.address()),
                    failed.failure().message());
            assertTrue(failed.failure().advice().contains("--ca-bundle"));
            assertEquals(255, failed.failure().exitCode());
            assertFalse(failed.mayHaveTakenEffect());
            assertEquals(List.of(), server.hosts());
        }
    }

    @Test
    void theCertificatesOfTheBundleAreTrusted() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, ANSWER)) {
            describe(
                            Map.of(),
                            new ConnectionDraft()
                                    .configured(server.address())
                                    .caBundle(server.certificate().toString())
                                    .build())
                    .orThrow();

            assertEquals(1, server.hosts().size());
        }
    }

    @Test
    void aBundleThatHoldsNoCertificateIsNamed() throws Exception {
        Path bundle = Files.writeString(home.resolve("bundle.pem"), "-----BEGIN CERTIFICATE-----\nno\n");
        Connection connection = new ConnectionDraft()
                .configured(URI.create("https://127.0.0.1:9"))
                .caBundle(bundle.toString())
                .build();

        Failure failure = assertInstanceOf(CallResult.Failed.class, describe(Map.of(), connection))
                .failure();

        assertTrue(failure.message().contains("the CA bundle " + bundle), failure.message());
    }

    @Test
    void withoutVerificationAnyCertificateWillDo() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, ANSWER)) {
            describe(
                            Map.of(),
                            new ConnectionDraft()
                                    .configured(server.address())
                                    .unverified()
                                    .build())
                    .orThrow();
        }
    }

    @Test
    void anUnsignedRequestNeedsNoCredentialsAndHasNoSignature() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, EMPTY))) {
            new Fixture(Map.of(), home, Trace.off())
                    .calls()
                    .attempt(
                            new ConnectionDraft()
                                    .configured(server.address())
                                    .unsigned()
                                    .build(),
                            "DescribeExportTasks",
                            aws -> aws.rds().describeExportTasks(request -> {}))
                    .orThrow();

            assertFalse(
                    server.requests().get(0).contains("Authorization:"),
                    server.requests().get(0));
        }
    }

    @Test
    void aBucketInAnotherRegionIsFollowedThere() throws Exception {
        HttpHandler buckets = exchange -> {
            boolean home = exchange.getRequestHeaders().getFirst("Host").contains(".eu-west-1.");
            exchange.getResponseHeaders().add("x-amz-bucket-region", "eu-west-1");
            EncryptedServer.answer(exchange, home ? 200 : 301, "");
        };
        try (EncryptedServer server = new EncryptedServer(home, buckets);
                Tunnel tunnel = new Tunnel(server.port(), false)) {
            Map<String, String> variables = new HashMap<>(Fixture.KEYS);
            variables.put("HTTPS_PROXY", tunnel.address().toString());
            new Fixture(variables, home, Trace.off())
                    .calls()
                    .attempt(new ConnectionDraft().unverified().build(), "HeadBucket", aws -> aws.s3()
                            .headBucket(request -> request.bucket("shop")))
                    .orThrow();

            assertEquals(
                    "shop.s3.eu-west-1.amazonaws.com",
                    server.hosts().get(server.hosts().size() - 1));
        }
    }

    private CallResult<?> describe(Map<String, String> more, Connection connection) {
        Map<String, String> variables = new HashMap<>(Fixture.KEYS);
        variables.putAll(more);
        return new Fixture(variables, home, Trace.off())
                .calls()
                .attempt(connection, "DescribeExportTasks", aws -> aws.rds().describeExportTasks(request -> {}));
    }
}
