package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one session has looked up the next one shows at its first Tab, before anybody has answered. */
class KeptRowsTest {
    private static final String TAB = "describe-db-snapshots --db-snapshot-identifier shop-b\t";
    private static final String ROW = "shop-before-migration";

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
        return program.at(120, 40)
                .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
                .with("AWS_ACCESS_KEY_ID", accessKeyId)
                .with("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey())
                .with("AWS_DEFAULT_REGION", sandbox.region())
                .start(program.command())
                .awaitAtEnd(prompt);
    }
}
