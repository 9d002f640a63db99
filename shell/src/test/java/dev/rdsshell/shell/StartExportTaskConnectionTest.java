package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpHandler;
import dev.rdsshell.shell.aws.EncryptedServer;
import dev.rdsshell.shell.aws.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One test for each option of {@code start-export-task} that says how the service is reached and as whom, by the option's
 * name.
 */
class StartExportTaskConnectionTest {
    private static final String STARTED =
            "<StartExportTaskResponse><StartExportTaskResult><Status>STARTING</Status></StartExportTaskResult>"
                    + "</StartExportTaskResponse>";
    private static final HttpHandler STARTS = exchange -> EncryptedServer.answer(exchange, 200, STARTED);
    private static final String ANSWER = "{\n    \"Status\": \"STARTING\"\n}\n";

    /** Far below the minute after which a call gives up by itself. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path home;
    private final PracticeAccount account = new PracticeAccount();
    private final AssertableShell shell;

    StartExportTaskConnectionTest(@TempDir Path home) {
        this.home = home;
        shell = account.shell(home).variable("AWS_MAX_ATTEMPTS", "1");
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    private Ended start(String... more) {
        List<String> words = new ArrayList<>(List.of(PracticeAccount.start("my-s3-export")));
        words.addAll(Arrays.asList(more));
        return shell.run(words.toArray(String[]::new));
    }

    private AssertableShell at(URI address) {
        return shell.on(address);
    }

    @Test
    void endpointUrl() {
        at(URI.create("http://127.0.0.1:1"));
        start().exits(255).says("http://127.0.0.1:1/");
        start("--endpoint-url", account.sandbox().endpoint().toString()).exits(0);
        start("--endpoint-url", "127.0.0.1:1").exits(252).says("scheme");
    }

    /** From the weakest place that names an endpoint to the strongest: each beats a wrong one in the place before it. */
    @Test
    void endpointOfTheProfilesServices() {
        String here = account.sandbox().endpoint().toString();
        String wrong = "http://127.0.0.1:1";
        AssertableShell unset = AssertableShell.in(home)
                .at(account.time())
                .variable("AWS_MAX_ATTEMPTS", "1")
                .variable("AWS_REGION", "us-west-2")
                .variable("AWS_ACCESS_KEY_ID", account.sandbox().accessKeyId())
                .variable("AWS_SECRET_ACCESS_KEY", account.sandbox().secretAccessKey())
                .file(".aws/config", services(wrong, here));
        unset.run(PracticeAccount.start("of-services")).exits(0);

        unset.file(".aws/config", services(here, wrong)).variable("AWS_ENDPOINT_URL", here);
        unset.run("describe-export-tasks", "--output", "off").exits(0);
        unset.variable("AWS_ENDPOINT_URL", wrong).variable("AWS_ENDPOINT_URL_RDS", here);
        unset.run("describe-export-tasks", "--output", "off").exits(0);
        unset.variable("AWS_ENDPOINT_URL_RDS", wrong);
        unset.run("describe-export-tasks", "--output", "off", "--endpoint-url", here)
                .exits(0);
        unset.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true").variable("HTTPS_PROXY", "http://127.0.0.1:2");
        unset.run("describe-export-tasks").exits(255).says("http://127.0.0.1:2");
    }

    private static String services(String general, String rds) {
        return "[default]\nservices = mine\nendpoint_url = " + general + "\n[services mine]\nrds =\n  endpoint_url = "
                + rds + "\n";
    }

    @Test
    void profile() {
        shell.file(".aws/config", "[profile exports]\nregion = us-west-2\noutput = yaml\n")
                .file(".aws/credentials", "[exports]\naws_access_key_id = wrong\naws_secret_access_key = wrong\n");
        start("--profile", "exports").exits(254).says("InvalidClientTokenId");
        start("--profile", "nobody").exits(255).says("The config profile (nobody) could not be found");
        shell.file(
                ".aws/credentials",
                "[exports]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(
                                account.sandbox().accessKeyId(),
                                account.sandbox().secretAccessKey()));
        start("--profile", "exports").exits(0).prints("\nStatus: STARTING\n");
    }

    @Test
    void region() {
        start("--region", "eu-west-1").exits(254);
        start("--region", "us west").exits(255).says("us west");
        start("--region", "us-west-2").exits(0);
    }

    @Test
    void noPaginate() throws IOException {
        start("--no-paginate").exits(0);
        String page = "<DescribeExportTasksResponse><DescribeExportTasksResult><Marker>%s</Marker><ExportTasks/>"
                + "</DescribeExportTasksResult></DescribeExportTasksResponse>";
        try (ScriptedServer pages = new ScriptedServer(
                ScriptedServer.xml(200, page.formatted("second")),
                ScriptedServer.xml(200, page.replace("<Marker>%s</Marker>", "")))) {
            at(pages.address());
            shell.run("describe-export-tasks", "--no-paginate")
                    .exits(0)
                    .printsOnly("{\n    \"Marker\": \"second\",\n    \"ExportTasks\": []\n}\n");
            assertEquals(1, pages.requests().size());
        }
    }

    @Test
    void noSignRequest() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(200, STARTED))) {
            AssertableShell nobody =
                    AssertableShell.in(home).on(server.address()).variable("AWS_DEFAULT_REGION", "us-west-2");
            List<String> words = new ArrayList<>(List.of(PracticeAccount.start("my-s3-export")));
            nobody.run(words.toArray(String[]::new)).exits(253).says("NoCredentials");

            words.add("--no-sign-request");
            nobody.run(words.toArray(String[]::new)).exits(0).printsOnly(ANSWER);
            assertFalse(server.requests().get(0).contains("Authorization"));
        }
    }

    @Test
    void noVerifySsl() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, STARTS)) {
            at(server.address());
            start().exits(255).says("SSL validation failed for \"" + server.address() + "/\"");
            start("--no-verify-ssl").exits(0).printsOnly(ANSWER);
        }
    }

    @Test
    void caBundle() throws Exception {
        try (EncryptedServer server = new EncryptedServer(home, STARTS)) {
            at(server.address());
            start("--ca-bundle", server.certificate().toString()).exits(0).printsOnly(ANSWER);
            start("--ca-bundle", "nowhere.pem").exits(255).says("nowhere.pem");
        }
    }

    @Test
    void cliReadTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            at(address);
            assertTimeoutPreemptively(SOON, () -> start("--cli-read-timeout", "1"))
                    .exits(255)
                    .says("Read timeout on endpoint URL: \"" + address + "/\"");
        }
        start("--cli-read-timeout", "soon").exits(255).says("soon");
    }

    @Test
    void cliConnectTimeout() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, waiting);
            URI address = URI.create("http://127.0.0.1:" + full.getLocalPort());
            at(address);
            assertTimeoutPreemptively(SOON, () -> start("--cli-connect-timeout", "1"))
                    .exits(255)
                    .says("Connect timeout on endpoint URL: \"" + address + "/\"");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        start("--cli-connect-timeout", "-1").exits(255).says("-1");
    }

    /** Connects until nobody else gets in: nobody accepts, and the queue is short. */
    private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
        try {
            while (waiting.size() < 100) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(address, 300);
            }
        } catch (SocketTimeoutException full) {
            return;
        }
        throw new AssertionError("the queue of " + address + " takes more than 100 connections");
    }
}
