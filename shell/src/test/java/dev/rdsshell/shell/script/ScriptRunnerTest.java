package dev.rdsshell.shell.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.failure.Termination;
import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T03:00:00Z"), ZoneOffset.UTC);

    private final List<String> ran = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final CurrentSession session = new CurrentSession(Session.clean());
    private final ScriptRunner runner = new ScriptRunner(new ScriptRunner.Collaborators(
            () -> (LineRunner) this::runLine,
            this::problems,
            new Variables(
                    new Environment(Map.of("NAME", "of the environment"), Path.of("/"), Path.of("/")), Nearest.none()),
            failure -> notices.add("shown: " + failure.failure().message()),
            new Termination()));

    @Test
    void linesRunOneAfterTheOther() {
        assertEquals(Outcome.ok(), run("one\n\n# a comment\ntwo \\\n  'a b'\nthree"));
        assertEquals(List.of("[one]", "[two, a b]", "[three]"), ran);
    }

    @Test
    void anEmptyScriptIsFine() {
        assertEquals(Outcome.ok(), run(""));
        assertEquals(List.of(), ran);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        run("\uFEFFone\r\ntwo\r\n");
        assertEquals(List.of("[one]", "[two]"), ran);
    }

    @Test
    void theFirstLineThatFailsEndsTheScriptAndIsNamed() {
        FailureException failed = assertThrows(FailureException.class, () -> run("one\n\nfail x\ntwo\n"));
        assertEquals("It failed.", failed.failure().message());
        assertEquals(List.of("[one]", "[fail, x]"), ran);
        assertEquals(List.of("test.rdsh:3:1: fail x"), notices);
    }

    @Test
    void aLineThatEndsWithAnExitCodeEndsTheScriptWithIt() {
        assertEquals(new Outcome.Finished(124), run("ends 124\ntwo\n"));
        assertEquals(List.of("test.rdsh:1:1: ends 124"), notices);
    }

    @Test
    void exitEndsTheScriptOnly() {
        assertEquals(new Outcome.Finished(3), run("exit 3\ntwo\n"));
        assertEquals(List.of(), notices);
    }

    @Test
    void variablesAreReplacedAndStayInTheScript() {
        run("set A = 'x y'\nuse ${A} \"${now:yyyy-MM-dd}\" '${A}'\n");
        assertEquals("[use, x y, 2026-01-31, ${A}]", ran.get(1));
        assertEquals(Map.of(), session.get().variables());
    }

    @Test
    void whatWasGivenWinsOverTheScriptsOwnSet() {
        runner.run(
                script("set A = own\nset B = own\nuse ${A} ${B}\n"),
                ScriptRunner.Start.with(Map.of("A", "given")),
                execution());
        assertEquals("[use, given, own]", ran.get(2));
    }

    @Test
    void aVariableThatIsNotSetIsAnErrorAtItsLine() {
        FailureException failed = assertThrows(FailureException.class, () -> run("one\nuse ${NONE}\n"));
        assertEquals(252, failed.failure().exitCode());
        assertEquals(List.of("test.rdsh:2:5: use ${NONE}"), notices);
    }

    @Test
    void aScriptThatRunsItselfIsStopped() {
        FailureException failed = assertThrows(FailureException.class, () -> run("self\n"));
        assertTrue(
                failed.failure().message().contains("20 deep"), failed.failure().message());
    }

    @Test
    void anInterruptBetweenTwoLinesEndsTheScript() {
        FailureException failed = assertThrows(FailureException.class, () -> run("interrupt\ntwo\n"));
        assertEquals(130, failed.failure().exitCode());
        assertEquals(List.of("[interrupt]"), ran);
    }

    @Test
    void linesOfAnArgumentHaveNoNumber() {
        assertThrows(
                FailureException.class,
                () -> runner.run(Script.ofText("one; fail"), ScriptRunner.Start.with(Map.of()), execution()));
        assertEquals(List.of("[one]", "[fail]"), ran);
        assertEquals(List.of("-c: fail"), notices);
    }

    @Test
    void aFileIsReadAsUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.rdsh");
        Files.writeString(file, "use Zürich");
        try (Script script = Script.ofFile("a.rdsh", file)) {
            runner.run(script, ScriptRunner.Start.with(Map.of()), execution());
        }
        assertEquals(List.of("[use, Zürich]"), ran);
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.rdsh");
        Files.write(file, "use Zürich".getBytes(StandardCharsets.ISO_8859_1));
        try (Script script = Script.ofFile("a.rdsh", file)) {
            FailureException failed = assertThrows(
                    FailureException.class, () -> runner.run(script, ScriptRunner.Start.with(Map.of()), execution()));
            assertEquals("a.rdsh is not UTF-8 text.", failed.failure().message());
        }
    }

    @Test
    void aMissingFileIsRefused(@TempDir Path folder) {
        FailureException failed =
                assertThrows(FailureException.class, () -> Script.ofFile("no.rdsh", folder.resolve("no.rdsh")));
        assertEquals(252, failed.failure().exitCode());
    }

    private List<Problem> problems(Words words) {
        return List.of();
    }

    private Outcome run(String text) {
        return runner.run(script(text), ScriptRunner.Start.with(Map.of()), execution());
    }

    private static Script script(String text) {
        return Script.of("test.rdsh", new StringReader(text));
    }

    private Execution execution() {
        return new Execution(session, new Notices(notices), Preparation.Mode.INTERACTIVE, CLOCK, duration -> {});
    }

    private Outcome runLine(Words words, Execution execution) {
        ran.add(words.texts().toString());
        List<String> texts = words.texts();
        switch (texts.get(0)) {
            case "set" -> execution.session().change(before -> before.withVariable(texts.get(1), texts.get(3)));
            case "fail" -> throw new FailureException(new Failure.General("It failed.", ""));
            case "self" -> {
                return runner.run(script("self\n"), ScriptRunner.Start.with(Map.of()), execution);
            }
            case "interrupt" -> Thread.currentThread().interrupt();
            case "ends" -> {
                return new Outcome.Finished(Integer.parseInt(texts.get(1)));
            }
            case "exit" -> {
                return new Outcome.Leave(Integer.parseInt(texts.get(1)));
            }
            default -> {}
        }
        return Outcome.ok();
    }

    private record Notices(List<String> notices) implements Console {
        @Override
        public void data(CharSequence text) {}

        @Override
        public void notice(String line) {
            notices.add(line);
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public Optional<Screen> screen() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ask(String question, boolean secret) {
            return Optional.empty();
        }
    }
}
