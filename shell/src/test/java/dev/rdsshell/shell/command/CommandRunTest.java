package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRunTest {
    private final Notebook console = new Notebook();

    private Outcome run(String... words) {
        return new CommandRun(new AnswerWriter(), "rds-shell/0")
                .run(Spoken.named("say"), Words.ofArguments(List.of(words)), console.execution());
    }

    private String refusal(String... words) {
        return assertThrows(FailureException.class, () -> run(words)).failure().message();
    }

    @Test
    void aLineThatIsRightRunsAndKeepsItsExitCode() {
        assertEquals(new Outcome.Finished(1), run("good", "morning"));
        assertEquals("good morning\n", console.data());
    }

    @Test
    void whatTheLineLacksIsFoundBeforeAnythingRuns() {
        assertEquals("Missing: WORD.", refusal());
        assertEquals("", console.data());
    }

    @Test
    void everyMistakeOfALineIsSaidAtOnce() {
        assertEquals(
                "--volume must be one of low, high, but is \"loud\".\nUnknown option: --colour\n  Did you mean --color?",
                refusal("hello", "--volume", "loud", "--colour"));
    }

    @Test
    void whatPreparationRefusesDoesNotRun() {
        assertEquals("I never say never.", refusal("never"));
        assertEquals("", console.data());
    }
}
