package dev.rdsshell.shell.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.command.AnswerWriter;
import dev.rdsshell.shell.command.CommandRun;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Spoken;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.test.ShellTestClient;

class SpringShellTest {
    private final Notebook console = new Notebook();
    private final Registry registry = new Registry(
            List.of(Spoken.named("say", "rds say"), Spoken.named("s3api whisper")), GlobalParameters.all());
    private final SpringShell shell = new SpringShell(
            registry,
            new CommandRun(new AnswerWriter(), "rds-shell/0"),
            () -> Expansion.of(Map.of("NAME", "two words"), Instant.EPOCH),
            console::execution);

    /** Sends lines as Spring Shell's own test client does. */
    private void send(String... lines) {
        try (GenericApplicationContext context = shell.context()) {
            ShellTestClient client =
                    new ShellTestClient(context.getBean(CommandParser.class), context.getBean(CommandRegistry.class));
            for (String line : lines) {
                client.sendCommand(line);
            }
        } catch (Exception e) {
            throw new AssertionError(String.join("; ", lines), e);
        }
    }

    @Test
    void springShellsClientRunsOurCommands() {
        send("say hello", "aws rds say again");

        assertEquals("hello\nagain\n", console.data());
    }

    @Test
    void itsLinesAreReadByOurTokenizer() {
        send("say 'a  b' ${NAME} \"${NAME}\" # not this");

        assertEquals("a  b two words two words\n", console.data());
    }

    @Test
    void aNameOfTwoWordsIsOneCommand() {
        send("s3api whisper hush");

        assertEquals("hush\n", console.data());
    }

    @Test
    void anOutcomeComesBackAsItWas() {
        shell.run(() -> assertEquals(new Outcome.Finished(2), run("say", "1", "2", "3")));
    }

    @Test
    void aFailureComesThroughUnchanged() {
        shell.run(() -> {
            FailureException failed = assertThrows(FailureException.class, () -> run("say", "never"));

            assertEquals("I never say never.", failed.failure().message());
        });
    }

    private Outcome run(String... words) {
        return shell.lines().run(Words.ofArguments(List.of(words)), console.execution());
    }
}
