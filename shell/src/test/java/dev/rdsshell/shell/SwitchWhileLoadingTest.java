package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who goes to another account while the snapshots of the first are on their way sees those of the second only. */
class SwitchWhileLoadingTest {
    private static final String TAB_FOR_EXTRA = "describe-db-snapshots --db-snapshot-identifier shop-extra\t";

    private final Path home;
    private final CountDownLatch answers = new CountDownLatch(1);

    SwitchWhileLoadingTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void whatComesLateFromTheFirstAccountIsNotShownInTheSecond() throws IOException {
        ShellProgram program = new ShellProgram(home);
        try (Sandbox first = sandbox(3);
                Sandbox second = sandbox(1)) {
            first.faults().add(FaultRule.always("rds", "*", new Effect.Slow(Duration.ofSeconds(3))));
            write(first, second);
            try (RealTerminal person =
                    program.at(120, 40).with("AWS_PROFILE", "first").start(program.command())) {
                person.awaitAtEnd("us-west-2>").type(TAB_FOR_EXTRA).await("loading…");
                person.type("\033\025").awaitScreen("no list", screen -> !screen.contains("loading…"));
                person.type("use second\r").await("second 123456789012");
                answers.countDown();
                person.type(TAB_FOR_EXTRA).await("looked up").await("shop-extra-00001");
                assertFalse(person.written().contains("shop-extra-00002"));
            }
        } finally {
            answers.countDown();
        }
    }

    private Sandbox sandbox(int extraSnapshots) throws IOException {
        return Sandbox.start(
                SandboxOptions.DEFAULTS.withExtraSnapshots(extraSnapshots),
                Clock.systemUTC(),
                delay -> answers.await());
    }

    private void write(Sandbox first, Sandbox second) throws IOException {
        Files.writeString(home.resolve("config"), profile("first", first) + profile("second", second));
    }

    private static String profile(String name, Sandbox sandbox) {
        return """
                [profile %s]
                region = us-west-2
                endpoint_url = %s
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(name, sandbox.endpoint(), sandbox.accessKeyId(), sandbox.secretAccessKey());
    }
}
