package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts an export at the prompt of a slow account sees what takes so long. */
class SlowCheckTest {
    private static final String WAITING = "Checking…";

    private final ShellProgram program;
    private final CountDownLatch answers = new CountDownLatch(1);
    private final Sandbox sandbox;

    SlowCheckTest(@TempDir Path home) throws IOException {
        this.program = new ShellProgram(home);
        this.sandbox = Sandbox.start(SandboxOptions.DEFAULTS, Clock.systemUTC(), delay -> answers.await());
    }

    @AfterEach
    void end() {
        answers.countDown();
        sandbox.close();
    }

    @Test
    void itSaysThatItChecksUntilItHasChecked() throws IOException {
        try (RealTerminal person = session()) {
            start(person).await(WAITING);
            answers.countDown();
            person.await("\"STARTING\"").awaitScreen("the row gone", SlowCheckTest::isGone);
        }
    }

    @Test
    void ctrlCGoesBackToThePromptAndTakesTheRowAway() throws IOException {
        try (RealTerminal person = session()) {
            start(person).await(WAITING).pressCtrlC();
            person.await("Nothing was started.")
                    .awaitAtEnd("us-west-2>")
                    .awaitScreen("the row gone", SlowCheckTest::isGone);
        }
    }

    private static boolean isGone(String screen) {
        return !screen.contains(WAITING);
    }

    private RealTerminal start(RealTerminal person) {
        sandbox.faults().add(FaultRule.always("iam", "*", new Effect.Slow(Duration.ofSeconds(3))));
        return person.type(Quoting.quote(List.of(PracticeAccount.start("slow"))) + "\r");
    }

    private RealTerminal session() {
        return program.at(120, 40)
                .with("AWS_ENDPOINT_URL", sandbox.endpoint().toString())
                .with("AWS_DEFAULT_REGION", sandbox.region())
                .with("AWS_ACCESS_KEY_ID", sandbox.accessKeyId())
                .with("AWS_SECRET_ACCESS_KEY", sandbox.secretAccessKey())
                .start(program.command())
                .awaitAtEnd("123456789012 us-west-2>");
    }
}
