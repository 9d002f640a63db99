package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.KeyBinding.EditedLine;
import dev.rdsshell.shell.terminal.LineCompleter.Place;
import dev.rdsshell.shell.terminal.LineHighlighter.Range;
import dev.rdsshell.shell.terminal.ReadResult.EndOfInput;
import dev.rdsshell.shell.terminal.ReadResult.Interrupted;
import dev.rdsshell.shell.terminal.ReadResult.Line;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineEditorTest {
    private static final String PASTED = """
            aws rds start-export-task \\
                --export-task-identifier my-s3-export \\
                --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test \\
                --s3-bucket-name amzn-s3-demo-bucket
            """;

    private TypedSession person;

    @BeforeEach
    void sitDown() {
        person = TypedSession.of(80, 24);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void aTypedLineIsReadWithoutItsLineBreak() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("status\r");
        assertEquals(new Line("status"), TypedSession.result(reading));
    }

    @Test
    void theTerminalRestsBehindALineAlsoWhereKeysWereTakenBefore() {
        String before = person.terminal().get().getAttributes().toString();
        person.terminal().takeKeys();
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("status\r");
        TypedSession.result(reading);
        assertEquals(before, person.terminal().get().getAttributes().toString());
    }

    @Test
    void aPercentSignInThePromptIsAPercentSign() {
        CompletableFuture<ReadResult> reading = person.run(
                terminal -> new LineEditor(terminal, EditorSettings.quiet().withPrompt("50%M> ", true)).readLine());
        person.await("50%M>").type("\r");
        assertEquals(new Line(""), TypedSession.result(reading));
    }

    @Test
    void ctrlCOnAnEmptyLineIsAnAnswer() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").pressCtrlC();
        assertEquals(new Interrupted(), TypedSession.result(reading));
    }

    @Test
    void ctrlCClearsAHalfTypedLineAndTheNextOneIsRead() {
        LineEditor editor = editor(EditorSettings.quiet());
        CompletableFuture<ReadResult> first = person.run(terminal -> editor.readLine());
        person.await("rds>").type("half-typed").await("half-typed").pressCtrlC();
        assertEquals(new Interrupted(), TypedSession.result(first));

        CompletableFuture<ReadResult> second = person.run(terminal -> editor.readLine());
        person.awaitScreen("a second prompt", screen -> screen.endsWith("rds>")).type("whole\r");
        assertEquals(new Line("whole"), TypedSession.result(second));
    }

    @Test
    void ctrlDOnAnEmptyLineIsTheEndOfInput() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("\004");
        assertEquals(new EndOfInput(), TypedSession.result(reading));
    }

    @Test
    void anExclamationMarkAndABackslashStayAsTheyAreTyped() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("x --query \"[?a!='b']\" a\\ b\r");
        assertEquals(new Line("x --query \"[?a!='b']\" a\\ b"), TypedSession.result(reading));
    }

    @Test
    void aLineWithABackslashAtItsEndGoesOn() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>")
                .type("start \\\r")
                .awaitScreen("a second row", screen -> screen.endsWith("\n>"))
                .type("--x y\r");
        assertEquals(new Line("start \\\n--x y"), TypedSession.result(reading));
    }

    @Test
    void thePromptOfAContinuationNamesTheOpenQuote() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("set a = 'one\r").await("'>").type("two'\r");
        assertEquals(new Line("set a = 'one\ntwo'"), TypedSession.result(reading));
    }

    @Test
    void thePastedExampleIsOneLineWhereTheTerminalMarksPastes() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type("\033[200~" + PASTED.replace('\n', '\r') + "\033[201~");
        person.await("amzn-s3-demo-bucket").type("\r");
        assertEquals(new Line(PASTED.stripTrailing()), TypedSession.result(reading));
    }

    @Test
    void thePastedExampleIsOneLineWhereItDoesNot() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet());
        person.await("rds>").type(PASTED.replace('\n', '\r'));
        assertEquals(new Line(PASTED.stripTrailing()), TypedSession.result(reading));
    }

    @Test
    void theOnlyChoiceIsPutIntoTheLineWithASpaceBehindIt() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().completing(choices("start-export-task")));
        person.await("rds>").type("sta\t").await("start-export-task").type("x\r");
        assertEquals(new Line("start-export-task x"), TypedSession.result(reading));
    }

    @Test
    void severalChoicesAreListedInTheirOrderWithTheirNote() {
        CompletableFuture<ReadResult> reading =
                read(EditorSettings.quiet().completing(choices("zebra", "antelope", "monkey")));
        person.await("rds>").type("\t").await("12 s old");
        assertEquals("""
                rds>
                animals
                  zebra     a zebra
                  antelope  a antelope
                  monkey    a monkey
                12 s old""", person.screen());
        person.pressCtrlC();
        assertEquals(new Interrupted(), TypedSession.result(reading));
    }

    @Test
    void tabAndEnterTakeTheFirstOfTheList() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().completing(choices("zebra", "antelope")));
        person.await("rds>")
                .type("feed \t")
                .await("12 s old")
                .type("\t")
                .await("feed zebra")
                .type("\r\r");
        assertEquals(new Line("feed zebra "), TypedSession.result(reading));
    }

    @Test
    void typingNarrowsTheList() {
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().completing(choices("zebra", "antelope")));
        person.await("rds>").type("\t").await("zebra").type("ant");
        person.awaitScreen("no zebra", screen -> !screen.contains("zebra")).type("\r");
        assertEquals(new Line("ant"), TypedSession.result(reading));
    }

    @Test
    void whatCannotBeCompletedSaysWhy() {
        LineCompleter denied = (buffer, cursor) -> new Place(
                cursor, true, typed -> new Completions(List.of(), 0, "AccessDenied: rds:DescribeDBSnapshots", false));
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().completing(denied));
        person.await("rds>")
                .type("x \t")
                .await("AccessDenied: rds:DescribeDBSnapshots")
                .type("y\r");
        assertEquals(new Line("x y"), TypedSession.result(reading));
        assertFalse(person.screen().contains("AccessDenied"), person.screen());
    }

    @Test
    void theHintStandsBelowTheLineAndLeavesNoTrace() {
        LineHint hint = (buffer, cursor) -> StyledLine.of("about " + buffer, Style.DIM);
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().hinting(hint));
        person.await("rds>").type("sta").await("about sta");
        assertEquals("rds> sta\nabout sta", person.screen());
        person.type("\r");
        assertEquals(new Line("sta"), TypedSession.result(reading));
        assertEquals("rds> sta", person.screen());
    }

    @Test
    void theRestOfAnEarlierLineIsTakenWithTheRightArrow() {
        LineEditor editor = editor(EditorSettings.quiet());
        CompletableFuture<ReadResult> first = person.run(terminal -> editor.readLine());
        person.await("rds>").type("status --all\r");
        assertEquals(new Line("status --all"), TypedSession.result(first));

        CompletableFuture<ReadResult> second = person.run(terminal -> editor.readLine());
        person.awaitScreen("a second prompt", screen -> screen.endsWith("rds>")).type("stat");
        person.awaitScreen("a suggestion", screen -> screen.endsWith("rds> status --all"));
        person.type("\033[C\r");
        assertEquals(new Line("status --all"), TypedSession.result(second));
    }

    @Test
    void piecesOfALineAreColoured() {
        LineHighlighter red = buffer -> List.of(new Range(0, buffer.length(), Style.BAD));
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().highlighting(red));
        person.await("rds>").type("no").await("no").type("\r");
        TypedSession.result(reading);
        assertTrue(person.written().contains("\033[31m"), person.written());
    }

    @Test
    void withoutColourNothingIsColouredNotEvenAMenu() {
        LineHighlighter red = buffer -> List.of(new Range(0, buffer.length(), Style.BAD));
        EditorSettings settings = EditorSettings.quiet().highlighting(red).completing(choices("zebra", "antelope"));
        CompletableFuture<ReadResult> reading =
                person.run(terminal -> new LineEditor(terminal, settings.withPrompt("rds> ", false)).readLine());
        person.await("rds>").type("no \t").await("zebra").type("\t").type("\r\r");
        TypedSession.result(reading);
        assertFalse(person.written().matches("(?s).*\033\\[[0-9;]*3[0-9]m.*"), person.written());
    }

    @Test
    void aKeyOfOursChangesTheLine() {
        KeyBinding upperCase = new KeyBinding("f2", line -> new EditedLine(line.text() + "!", line.cursor() + 1));
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet().binding(upperCase));
        person.await("rds>").type("look").type("\033OQ").await("look!").type("\r");
        assertEquals(new Line("look!"), TypedSession.result(reading));
    }

    @Test
    void aNoticeStandsAboveTheLineThatIsBeingTyped() {
        LineEditor editor = editor(EditorSettings.quiet());
        CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine());
        person.await("rds>").type("half").await("rds> half");
        assertTrue(editor.printAbove(StyledLine.of("orders-1 is COMPLETE")));
        person.awaitScreen("both", screen -> screen.equals("orders-1 is COMPLETE\nrds> half"));
        person.type("\r");
        assertEquals(new Line("half"), TypedSession.result(reading));
    }

    @Test
    void aLineCanBeginWithWhatWasTypedBefore() {
        LineEditor editor = editor(EditorSettings.quiet());
        CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine("start-export-task "));
        person.await("rds> start-export-task").type("--x\r");
        assertEquals(new Line("start-export-task --x"), TypedSession.result(reading));
    }

    @Test
    void aHintForWhichThereIsNoRowHidesNothingOfTheLine() {
        person.resize(20, 4);
        String line = "start-export-task --export-task-identifier orders-1 --s3-prefix x";
        LineEditor editor = editor(EditorSettings.quiet().hinting((buffer, cursor) -> StyledLine.of("about it")));
        CompletableFuture<ReadResult> reading = person.run(terminal -> editor.readLine(line));
        person.awaitScreen("all of the line", screen -> screen.replace("\n", "").equals("rds> " + line));
        person.type("\r");
        assertEquals(new Line(line), TypedSession.result(reading));
    }

    @Test
    void aNarrowTerminalWrapsTheLineAndStillReadsIt() {
        person.resize(40, 12);
        CompletableFuture<ReadResult> reading = read(EditorSettings.quiet()
                .completing(choices("arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test-one", "b")));
        person.await("rds>")
                .type("start-export-task --source-arn a-long-value \t")
                .await("12 s old");
        person.type("\t").await("db5-snapshot-test-one").type("\r\r");
        assertEquals(
                new Line("start-export-task --source-arn a-long-value "
                        + "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test-one "),
                TypedSession.result(reading));
    }

    private CompletableFuture<ReadResult> read(EditorSettings settings) {
        return person.run(terminal -> new LineEditor(terminal, settings.withPrompt("rds> ", true)).readLine());
    }

    private LineEditor editor(EditorSettings settings) {
        return new LineEditor(person.terminal(), settings.withPrompt("rds> ", true));
    }

    /** Choices for the last word of the line, all in one group. */
    private static LineCompleter choices(String... values) {
        return (buffer, cursor) ->
                new Place(buffer.lastIndexOf(' ', cursor - 1) + 1, true, typed -> fitting(typed, values));
    }

    /** Those that hold what was typed; all of them where none does. */
    private static Completions fitting(String typed, String... values) {
        List<Choice> all = List.of(values).stream()
                .map(value -> new Choice(value, value, List.of("a " + value), "", Outlook.GOOD, "animals", true))
                .toList();
        List<Choice> fitting =
                all.stream().filter(choice -> choice.value().contains(typed)).toList();
        List<Choice> shown = fitting.isEmpty() ? all : fitting;
        return new Completions(shown, shown.size(), "12 s old", false);
    }
}
