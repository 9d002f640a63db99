package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.PlainEntry;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.LineCompleter.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter entry as questions and answers, while what can be chosen is still being looked up. */
class PlainEntryTest {
    private static final String LINE = "cancel-export-task";

    private final List<String> known = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void aNumberIsTheRowThatWasReadOutWhateverHasArrivedSince() {
        known.add("orders-2");
        assertEquals(LINE + " --export-task-identifier orders-2", answered(pause -> {}, "1"));
        assertTrue(said.contains("Taken: orders-2"), said.toString());
    }

    @Test
    void theFirstRowsAreWaitedFor() {
        String line = answered(pause -> known.add("orders-7"), "1");
        assertEquals(LINE + " --export-task-identifier orders-7", line);
        assertTrue(said.contains("1. orders-7"), said.toString());
    }

    @Test
    void aNumberIsRefusedWhereNoRowWasReadOut() {
        assertEquals(LINE, answered(pause -> {}, "1"));
        assertTrue(said.contains("No row was given. Where 1 is the value itself, write '1'."), said.toString());
    }

    @Test
    void aNumberBehindTheLastRowIsRefused() {
        known.add("orders-2");
        assertEquals(LINE, answered(pause -> {}, "2"));
        assertTrue(said.stream().anyMatch(line -> line.startsWith("Only rows up to 1 were given.")), said.toString());
    }

    @Test
    void anOptionThatSomebodyWroteIsTakenOut() {
        assertEquals("start-export-task", lineAfter("start-export-task --export-task-identifier orders--", "-"));
        assertTrue(asked.get(0).contains("- to take it out"), asked.toString());
        assertTrue(asked.get(0).contains("nothing to look again; Ctrl-D to go back"), asked.toString());
    }

    @Test
    void onlyATypedYesRunsTheRequest() {
        String whole = LINE + " --export-task-identifier orders-2";
        assertEquals(whole, lineAfter(whole, ""));
        assertEquals(whole, lineAfter(whole, "what"));
        assertTrue(said.contains("what is neither yes nor the name of an option."), said.toString());
        assertEquals(new Entered.Run(whole), entered(pause -> {}, whole, "yes"));
        assertEquals(whole, lineAfter(whole, "no"));
        assertEquals("Run it? Type yes or no, the name of another option, or ? for the names:", asked.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", "--output", "query", "--query"})
    void anotherOptionIsNamedWithOrWithoutDashes(String named) {
        String whole = LINE + " --export-task-identifier orders-2 --output json --query @";
        lineAfter(whole, named);
        String last = said.get(said.size() - 1);
        assertFalse(last.contains("is neither yes nor"), last);
        assertTrue(asked.get(1).contains("to take it out"), asked.toString());
    }

    @Test
    void theOptionsAreNamedWhereTheRequestIsWhole() {
        lineAfter("describe-export-tasks", "?");
        assertTrue(said.stream().anyMatch(line -> line.startsWith("--source-arn. ")), said.toString());
        assertEquals(asked.get(0), asked.get(1));
    }

    @Test
    void howManyThereAreIsSaidBeforeTheFirstTwenty() {
        IntStream.rangeClosed(1, 155).forEach(number -> known.add("orders-" + number));
        answered(pause -> {}, "+");
        assertEquals("155 choices, 1 to 20 of them; a part of a name leaves what fits, + reads on:", said.get(1));
        assertTrue(asked.get(0).contains("; + to read on;"), asked.toString());
        assertTrue(said.contains("21 to 40 of 155:"), said.toString());
        assertTrue(said.contains("21. orders-21"), said.toString());
        assertTrue(said.contains("40. orders-40"), said.toString());
        assertFalse(said.contains("41. orders-41"), said.toString());
    }

    @Test
    void aPartOfANameLeavesWhatFits() {
        known.addAll(List.of("orders-2", "stock-1", "stock-2"));
        assertEquals(LINE + " --export-task-identifier stock-2", answered(pause -> {}, "stock", "2"));
        assertTrue(said.contains("2 choices with 'stock':"), said.toString());
        assertTrue(said.contains("2. stock-2"), said.toString());
        assertTrue(said.contains("Where it is the value itself, write 'stock'."), said.toString());
    }

    @Test
    void aWholeNameIsTaken() {
        known.addAll(List.of("stock-1", "stock-11"));
        assertEquals(LINE + " --export-task-identifier stock-1", answered(pause -> {}, "stock-1"));
    }

    @Test
    void aTextThatFitsNoChoiceIsTakenWithAWord() {
        known.add("orders-2");
        assertEquals(LINE + " --export-task-identifier 77-zz", answered(pause -> {}, "77-zz"));
        assertTrue(said.contains("77-zz is not among the choices; it is taken as it is written."), said.toString());
    }

    @Test
    void howToLookIntoADatabaseIsSaid() {
        known.addAll(List.of("shop", "shop.public"));
        String line = "start-export-task --export-task-identifier orders-1"
                + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:orders --s3-bucket-name acme-exports"
                + " --iam-role-arn arn:aws:iam::123456789012:role/exporter --kms-key-id alias/rds-export --export-only";
        assertEquals(line + " shop.public", lineAfter(line, "shop.", "1").strip());
        assertTrue(said.contains("A name with a dot behind it tells what is known in it."), said.toString());
        assertTrue(said.contains("1 choice with 'shop.':"), said.toString());
    }

    @Test
    void whatCannotWorkIsSaidWithTheReason() {
        String legacy = "arn:aws:rds:us-west-2:123456789012:snapshot:legacy-2019";
        lineAfter("start-export-task --export-task-identifier orders-1 --source-arn", legacy);
        assertTrue(said.contains("--source-arn cannot work: engine version 5.5 cannot be exported"), said.toString());
        assertTrue(said.contains("Type --source-arn to change it."), said.toString());
    }

    private String lineAfter(String line, String... answers) {
        return ((Entered.Back) entered(pause -> {}, line, answers)).line();
    }

    @Test
    void aNumberInQuotesIsTheValue() {
        known.add("orders-2");
        assertEquals(LINE + " --export-task-identifier '1'", answered(pause -> {}, "'1'"));
    }

    @Test
    void ctrlCWhileRowsAreAwaitedGoesBackToTheLine() {
        String line = answered(
                pause -> {
                    throw new InterruptedException("Ctrl-C");
                },
                "1");
        assertEquals(LINE, line);
    }

    private String answered(Pause pause, String... answers) {
        return ((Entered.Back) entered(pause, LINE, answers)).line();
    }

    private Entered entered(Pause pause, String line, String... answers) {
        EntryTools given = EntryProgram.tools(new Notebook());
        EntryTools tools = new EntryTools(
                given.prompt(),
                given.readings(),
                (buffer, cursor) -> new Place(cursor, false, this::looked),
                given.history(),
                given.summary(),
                given.keys(),
                given.memory(),
                given.clipboard(),
                given.carried(),
                given.account(),
                given.background());
        return new PlainEntry(tools, new Answering(answers), pause, line).run();
    }

    /** More rows are always on their way. */
    private Completions looked(String typed) {
        List<Choice> fitting = known.stream()
                .filter(name -> name.contains(typed))
                .map(Choice::of)
                .toList();
        return new Completions(fitting, fitting.size(), "loading…", true);
    }

    /** Answers questions until it knows no more; while it does so, another row arrives in front of all others. */
    private final class Answering implements Console {
        private final Deque<String> answers;

        Answering(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<String> ask(String question, boolean secret) {
            known.add(0, "orders-1");
            asked.add(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public void notice(String line) {
            said.add(line);
        }

        @Override
        public void data(CharSequence text) {
            said.add(text.toString());
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public Optional<Screen> screen() {
            return Optional.empty();
        }
    }
}
