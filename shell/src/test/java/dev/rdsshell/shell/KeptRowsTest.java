package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one session has looked up the next one shows at its first Tab, before anybody has answered. */
class KeptRowsTest {
    private static final String TAB = "describe-db-snapshots --db-snapshot-identifier shop-b\t";
    private static final String ROW = "shop-before-migration";
    private static final String ANOTHER =
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::210987654321:user/bo</Arn>"
                    + "<Account>210987654321</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
    private static final String REFUSAL =
            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>";

    private final ShellProgram program;
    private final CountDownLatch answers = new CountDownLatch(1);
    private Sandbox sandbox;

    KeptRowsTest(@TempDir Path home) {
        this.program = new ShellProgram(home);
    }

    @BeforeEach
    void firstSession() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), delay -> answers.await());
        try (RealTerminal person = session(sandbox.accessKeyId(), "123456789012 us-west-2>")) {
            person.type(TAB).await(ROW).await("looked up").type("\033\025");
            assertEquals(0, person.pressCtrlD().exitCode());
        }
    }

    @AfterEach
    void end() throws IOException {
        answers.countDown();
        sandbox.close();
    }

    @Test
    void theFirstTabShowsThemWithTheirAgeWhileNobodyAnswers() throws IOException {
        sandbox.faults().add(FaultRule.always("*", "*", new Effect.Slow(Duration.ofSeconds(3))));
        try (RealTerminal person = session(sandbox.accessKeyId(), "us-west-2>")) {
            person.type(TAB).await(ROW).await("looked up ");
        }
    }

    @Test
    void theFirstTabShowsThemWithTheirAgeWhereNobodyIsThere() throws IOException {
        sandbox.close();
        try (RealTerminal person = session(sandbox.accessKeyId(), "us-west-2>")) {
            person.type(TAB).await(ROW).await("looked up ");
        }
    }

    @Test
    void rowsOfAProgramThatGivesKeysAreShownAsNotYetConfirmed() throws IOException {
        keysComeFromAProgram();
        try (RealTerminal person = session("us-west-2>")) {
            person.type(TAB).await(ROW).await("looked up").type("\033\025");
            assertEquals(0, person.pressCtrlD().exitCode());
        }
        sandbox.faults().add(FaultRule.always("*", "*", new Effect.Slow(Duration.ofSeconds(3))));
        try (RealTerminal person = session("us-west-2>")) {
            person.type(TAB).await(ROW).await("kept for account 123456789012, not yet confirmed · looked up ");
            answers.countDown();
            person.awaitScreen("the confirmation", screen -> screen.contains(ROW) && !screen.contains("confirmed"));
        }
    }

    @Test
    void rowsThatTurnOutToBeSomebodyElsesVanishFromTheOpenList() throws IOException {
        URI here = sandbox.endpoint();
        sandbox.close();
        HttpServer other = HttpServer.create(new InetSocketAddress(here.getHost(), here.getPort()), 0);
        other.createContext("/", this::answerAsAnotherAccount);
        other.setExecutor(Executors.newCachedThreadPool());
        other.start();
        try (RealTerminal person = session(sandbox.accessKeyId(), "us-west-2>")) {
            person.type(TAB).await(ROW).await("kept for account 123456789012, not yet confirmed");
            answers.countDown();
            person.await("AccessDenied: rds:DescribeDBSnapshots")
                    .awaitScreen("no row of theirs", screen -> !screen.contains(ROW) && !screen.contains("looked up"))
                    .await("210987654321");
        } finally {
            other.stop(0);
        }
    }

    /** Says who calls when the test lets it, and refuses everything else. */
    private void answerAsAnotherAccount(HttpExchange call) throws IOException {
        try (call) {
            String asked = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answers.await();
            boolean isWho = asked.contains("GetCallerIdentity");
            byte[] answer = (isWho ? ANOTHER : REFUSAL).getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(isWho ? 200 : 403, answer.length);
            call.getResponseBody().write(answer);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anotherKeyIsNeverShownThem() throws IOException {
        sandbox.faults().add(FaultRule.always("*", "*", new Effect.Slow(Duration.ofSeconds(3))));
        try (RealTerminal person = session("AKIDOFANOTHERPERSON1", "us-west-2>")) {
            person.type(TAB).await("loading…");
            answers.countDown();
            person.await("InvalidClientTokenId");
            assertFalse(person.written().contains(ROW));
        }
    }

    private RealTerminal session(String accessKeyId, String prompt) throws IOException {
        return start(
                terminal()
                        .with("AWS_ACCESS_KEY_ID", accessKeyId)
                        .with("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey()),
                prompt);
    }

    private RealTerminal session(String prompt) throws IOException {
        return start(terminal(), prompt);
    }

    private RealTerminal.Setup terminal() {
        return program.at(120, 40)
                .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
                .with("AWS_DEFAULT_REGION", sandbox.region());
    }

    private RealTerminal start(RealTerminal.Setup terminal, String prompt) throws IOException {
        return terminal.start(program.command()).awaitAtEnd(prompt);
    }

    private void keysComeFromAProgram() throws IOException {
        String keys = "{\"Version\": 1, \"AccessKeyId\": \"" + sandbox.accessKeyId() + "\", \"SecretAccessKey\": \""
                + sandbox.secretAccessKey() + "\"}";
        Path file = Files.writeString(program.home().resolve("keys.json"), keys);
        Files.writeString(program.home().resolve("config"), "[default]\ncredential_process = cat " + file + "\n");
    }
}
