package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that answers late, seldom or not at all: the line stays editable, and the last row says what is the matter. */
class TroubledLookupsTest {
    private static final String START = "start-export-task ";

    private final Path home;
    private final CountDownLatch threeSeconds = new CountDownLatch(1);
    private Sandbox sandbox;
    private RealTerminal person;

    TroubledLookupsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void sitDown() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), delay -> threeSeconds.await());
        ShellProgram program = new ShellProgram(home);
        person = program.on(sandbox, 120, 40).start(program.command()).awaitAtEnd("123456789012 us-west-2>");
    }

    @AfterEach
    void leave() throws IOException {
        threeSeconds.countDown();
        person.close();
        sandbox.close();
    }

    @Test
    void throttlingIsSaidAndWhenItIsTriedAgain() {
        always("rds", "*", Effect.Refuse.throttling());
        person.type(START + "--source-arn \t").awaitScreen("when it asks again", screen -> lastRow(screen)
                .matches("Throttling: rds:.*; will ask again after \\d+ s.*"));
        theLineIsEditable("--source-arn");
    }

    @Test
    void whatWasThrottledIsLookedUpByItselfWhileTheListIsOpen() {
        FaultRule rule = FaultRule.always("rds", "*", Effect.Refuse.throttling());
        sandbox.faults().add(rule);
        person.type(START + "--source-arn \t").awaitScreen("when it asks again", screen -> lastRow(screen)
                .matches("Throttling: rds:.*; will ask again after \\d+ s.* · loading…"));
        sandbox.faults().clear();

        person.await("shop-2026-q1-close").await("looked up");
    }

    @Test
    void anEndpointThatIsGoneIsNamed() {
        sandbox.close();
        person.type(START + "--source-arn \t")
                .awaitScreen("that nobody answers", screen -> lastRow(screen).contains("Could not connect"));
        theLineIsEditable("--source-arn");
    }

    @Test
    void aServerThatKnowsNothingIsToldByItsStatus() throws IOException {
        URI here = sandbox.endpoint();
        sandbox.close();
        HttpServer other = HttpServer.create(new InetSocketAddress(here.getHost(), here.getPort()), 0);
        other.createContext("/", call -> {
            try (call) {
                call.getRequestBody().readAllBytes();
                call.sendResponseHeaders(404, -1);
            }
        });
        other.start();
        try {
            person.type(START + "--s3-bucket-name \t").awaitScreen("the status", screen -> screen.replace("\n", " ")
                    .matches("(?s).*HTTP status 404: s3:ListAllMyBuckets.*"));
            theLineIsEditable("--s3-bucket-name");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void whatComesLateIsShownWhenItIsThereWhileThePersonTypesOn() {
        always("*", "*", new Effect.Slow(Duration.ofSeconds(3)));
        person.type(START + "--source-arn \t")
                .awaitScreen("that it loads", screen -> lastRow(screen).equals("loading…"));
        person.type("q1").await("--source-arn q1").type("-close");
        person.awaitScreen(
                "the line and that it loads",
                screen -> screen.contains("--source-arn q1-close\n")
                        && lastRow(screen).equals("loading…"));
        threeSeconds.countDown();
        person.await("shop-2026-q1-close  mysql 8.0.39")
                .awaitScreen("its age", screen -> lastRow(screen).startsWith("looked up "));
        person.type("\t")
                .awaitScreen("the ARN", screen -> screen.replace("\n", "").contains("snapshot:shop-2026-q1-close"));
    }

    private void always(String service, String operation, Effect effect) {
        sandbox.faults().add(FaultRule.always(service, operation, effect));
    }

    /** Letters appear and go, and what stands there in the end is the line that runs. */
    private void theLineIsEditable(String option) {
        person.type("abc")
                .awaitScreen("the letters", screen -> screen.replace("\n", "").contains(option + " abc"))
                .type("\025");
        person.awaitScreen("an empty line", screen -> lastRow(screen).endsWith("us-west-2>"));
        person.type("echo still here\r").await("\nstill here\n");
        assertEquals(0, person.pressCtrlD().exitCode());
    }

    private static String lastRow(String screen) {
        return screen.substring(screen.lastIndexOf('\n') + 1);
    }
}
