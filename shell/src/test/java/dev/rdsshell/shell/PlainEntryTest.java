package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.PlainEntry;
import dev.rdsshell.shell.entry.RequestSummary;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.LineCompleter.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter entry as questions and answers, while what can be chosen is still being looked up. */
class PlainEntryTest {
    private static final String LINE = "cancel-export-task";
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:snapshot:";
    private static final String PARTS = whole("orders") + " --export-only";

    private final List<String> known = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int unlisted;
    private int missingLooks;
    private String arriving = "orders-1";

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
        assertEquals(
                "Run it? Type yes or no, nothing to hear it again, the name of another option, or ? for the names:",
                asked.get(0));
    }

    @Test
    void theRequestIsReadOutWithWhatCannotWorkAndWhatElseTheLineSays() {
        lineAfter(whole("legacy-2019") + " --debug");
        assertEquals(
                List.of(
                        "--export-task-identifier orders-1 (typed)",
                        "--source-arn " + ARN + "legacy-2019, cannot work: engine version 5.5 cannot be exported",
                        "--s3-bucket-name acme-exports (typed)",
                        "--iam-role-arn arn:aws:iam::123456789012:role/exporter (typed)",
                        "--kms-key-id alias/rds-export (typed)",
                        "--debug (typed)",
                        "account   123456789012, region us-west-2",
                        "WARN  key-manager  The key is managed by AWS."),
                said);
    }

    @Test
    void theRequestIsReadOutOnceUntilItIsAnotherOrWantedAgain() {
        lineAfter(LINE + " --export-task-identifier orders-2", "what", "?", "--output", "");
        assertEquals(2, timesSaid("--export-task-identifier orders-2 (typed)"), said.toString());
        said.clear();
        lineAfter(LINE + " --export-task-identifier orders-2 --output text", "output", "'json'");
        assertEquals(2, timesSaid("--export-task-identifier orders-2 (typed)"), said.toString());
    }

    @Test
    void whatIsStillBeingLookedUpOfTheRequestIsWaitedFor() {
        missingLooks = 3;
        lineAfter(LINE + " --export-task-identifier orders-2");
        assertEquals(0, missingLooks);
        assertTrue(said.contains("account   123456789012, region us-west-2"), said.toString());
        missingLooks = 1_000;
        lineAfter(LINE + " --export-task-identifier orders-2");
        assertTrue(missingLooks > 0);
    }

    @Test
    void whatWillNotWorkIsSaidOnceWhereTheRequestIsReadOutNext() {
        lineAfter(whole("orders"), "source-arn", ARN + "legacy-2019");
        assertEquals(
                1,
                said.stream()
                        .filter(line -> line.contains("cannot work: engine version 5.5"))
                        .count(),
                said.toString());
    }

    @Test
    void anOptionWithoutAValueIsNotSaidToBeTyped() {
        lineAfter("describe-export-tasks", "filters");
        assertTrue(said.contains("--filters (list). Only exports that pass every filter."), said.toString());
    }

    private long timesSaid(String line) {
        return said.stream().filter(line::equals).count();
    }

    @Test
    void aSwitchIsAddedAndTakenOutByItsName() {
        String line = "describe-db-snapshots";
        assertEquals(
                line + " --include-shared", lineAfter(line, "include-shared").strip());
        assertTrue(said.contains("--include-shared is added."), said.toString());
        assertEquals(line, lineAfter(line + " --include-shared", "--include-shared"));
        assertTrue(said.contains("--include-shared is taken out."), said.toString());
        assertEquals(
                line + " --generate-cli-skeleton",
                lineAfter(line, "generate-cli-skeleton").strip());
    }

    @Test
    void aPartOfAValueIsGoneOnWith() {
        arriving = "";
        known.addAll(List.of("Name=status,Values=", "Name=status,Values=starting"));
        String line = "describe-export-tasks --filters";
        assertEquals(
                line + " Name=status,Values=starting",
                lineAfter(line, "1", "starting", "1").strip());
        assertFalse(said.stream().anyMatch(text -> text.contains("write 'starting'")), said.toString());
        assertTrue(said.contains("--filters so far: Name=status,Values="), said.toString());
        assertTrue(asked.get(1).endsWith("nothing to look again; Ctrl-D to go back:"), asked.toString());
        assertEquals(
                line + " Name=status,Values=complete",
                lineAfter(line, "1", "complete").strip());
        assertEquals(
                line + " Name=status,Values='a b'", lineAfter(line, "1", "a b").strip());
    }

    @Test
    void severalWordsAreSeveralItemsOfAList() {
        assertEquals(
                PARTS + " shop.orders 'my shop'.stock",
                lineAfter(PARTS, "shop.orders 'my shop'.stock").strip());
        assertEquals(
                PARTS + " '[\"shop\", \"stock\"]'",
                lineAfter(PARTS, "[\"shop\", \"stock\"]").strip());
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDo() {
        lineAfter("cancel-exports-task");
        assertEquals(List.of("There is no command 'cancel-exports-task'.", "Did you mean 'cancel-export-task'?"), said);
    }

    @Test
    void severalNumbersAreSeveralRowsOfAList() {
        arriving = "";
        known.addAll(List.of("shop", "stock", "ledger"));
        assertEquals(PARTS + " shop ledger", lineAfter(PARTS, "1 3").strip());
        assertEquals(PARTS, lineAfter(PARTS, "1 9").strip());
        assertTrue(said.stream().anyMatch(line -> line.startsWith("Only rows up to")), said.toString());
    }

    @Test
    void aListThatCannotBeRightIsReplaced() {
        assertEquals(
                PARTS + " shop.public",
                lineAfter(PARTS + " shop..orders", "shop.public").strip());
        arriving = "";
        assertEquals(
                PARTS + " shop stock",
                lineAfter(PARTS + " shop", "--export-only", "stock").strip());
        assertEquals(
                "Number or value to add, several with blanks between; ? for more about it; - to take it out; "
                        + "nothing to keep it; Ctrl-D to go back:",
                asked.get(3));
    }

    @Test
    void whatIsAddedToAListInTheMiddleOfTheLineStandsBehindItsItems() {
        arriving = "";
        String behind = " --export-task-identifier orders-2";
        String line = whole("orders").replace(" --export-task-identifier orders-1", " --export-only shop.orders");
        assertEquals(
                line.replace("shop.orders", "shop.orders shop.payments") + behind,
                lineAfter(line + behind, "export-only", "shop.payments"));
    }

    @Test
    void itemsBehindASignOfEqualityAreWrittenBehindBlanks() {
        arriving = "";
        known.addAll(List.of("ledger", "postgres"));
        assertEquals(PARTS + " ledger postgres", lineAfter(PARTS + "=", "1 2"));
        assertEquals(PARTS + " shop.orders ledger postgres", lineAfter(PARTS + "=shop.orders", "export-only", "1 2"));
        assertEquals(PARTS + " 'my$shop' ledger", lineAfter(PARTS + "='my$shop'", "export-only", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--export-only", "--export-only="})
    void nothingLeavesOutWhatWasWrittenWithoutAValue(String written) {
        assertEquals(whole("orders"), lineAfter(whole("orders") + " " + written, ""));
        assertTrue(asked.get(0).contains("nothing to leave it out;"), asked.toString());
        assertTrue(asked.get(1).startsWith("Run it?"), asked.toString());
    }

    @Test
    void allItemsOfAListThatCannotBeRightAreReplaced() {
        arriving = "";
        assertEquals(PARTS + " stock", lineAfter(PARTS + " shop shop..orders", "stock"));
        assertEquals(PARTS + " stock", lineAfter(PARTS + "=shop..orders", "stock"));
    }

    @Test
    void ofAnythingElseSeveralWordsAreOneValue() {
        assertEquals(LINE + " --export-task-identifier 'a b'", answered(pause -> {}, "a b"));
        assertEquals(LINE + " --export-task-identifier ${DAY}-1", answered(pause -> {}, "${DAY}-1"));
    }

    @Test
    void howManyOfALongListAreLeftOutIsSaid() {
        IntStream.rangeClosed(1, 30).forEach(number -> known.add("orders-" + number));
        unlisted = 2_655;
        answered(pause -> {}, "+", "+");
        assertTrue(said.contains("2,685 choices, 1 to 20 of them; a part of a name leaves what fits, + reads on:"));
        assertTrue(said.contains("21 to 30 of 2,685:"), said.toString());
        assertEquals(
                2, timesSaid("2,655 more are not read out: a part of the name leaves what fits."), said.toString());
        assertFalse(asked.get(1).contains("+ to read on"), asked.toString());
    }

    @Test
    void whatIsNoneOfTheAcceptedOnesIsSoToldAndAskedForAgain() {
        arriving = "";
        known.addAll(List.of("on", "on-partial", "off"));
        assertEquals("auto-prompt on-partial", lineAfter("auto-prompt foo", "maybe", "2"));
        assertEquals(
                List.of("maybe is none of them.", "3 choices:", "1. on", "2. on-partial", "3. off"),
                said.subList(said.indexOf("maybe is none of them."), said.indexOf("maybe is none of them.") + 5));
    }

    @Test
    void whatIsNoNameOfAnOptionIsSaidWhereNothingElseIsAskedFor() {
        lineAfter("describe-export-tasks --filters", "", "--nosuch");
        assertTrue(said.contains("--nosuch is neither yes nor the name of an option."), said.toString());
    }

    private static String whole(String source) {
        return "start-export-task --export-task-identifier orders-1 --source-arn " + ARN + source
                + " --s3-bucket-name acme-exports --iam-role-arn arn:aws:iam::123456789012:role/exporter"
                + " --kms-key-id alias/rds-export";
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
        lineAfter("describe-export-tasks --output text", "?");
        assertTrue(said.stream().anyMatch(line -> line.startsWith("--output, typed. ")), said.toString());
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
    void whatKindOfThingFollowsIsSaidOnce() {
        EntryTools tools = EntryProgram.tools(new Notebook());
        new PlainEntry(tools, new Answering(), pause -> {}, "start-export-task --export-task-identifier orders-1")
                .run();
        assertEquals(
                List.of(
                        "3 choices:",
                        "DB snapshots:",
                        "1. orders-2026-11-20, postgres 16.3, 120 GiB",
                        "2. orders-2026-11-19, postgres 16.3, 119 GiB",
                        "3. legacy-2019, mysql 5.5, 8 GiB, engine version 5.5 cannot be exported"),
                said.subList(1, said.size()));
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

    @ParameterizedTest
    @ValueSource(strings = {"nodb.tab", "stock"})
    void anUnknownPartOfAnExportIsTakenWithAWord(String name) {
        arriving = "";
        known.addAll(List.of("shop", "shop.orders"));
        assertEquals(PARTS + " shop " + name, lineAfter(PARTS, "shop " + name));
        assertEquals(
                List.of(name + " is not among the choices; it is taken as it is written."),
                said.stream().filter(line -> line.contains("not among")).toList());
    }

    @Test
    void whereAnUnknownPartOfAnExportIsKnownIsSaid() {
        arriving = "";
        known.addAll(List.of("shop", "shop.public", "shop.public.orders"));
        lineAfter(PARTS, "orders");
        assertTrue(
                said.contains("orders is not among the choices; it is taken as it is written. "
                        + "Known with that name: shop.public.orders"),
                said.toString());
    }

    @Test
    void howToLookIntoADatabaseIsSaid() {
        known.addAll(List.of("shop", "shop.public"));
        assertEquals(PARTS + " shop.public", lineAfter(PARTS, "shop.", "1").strip());
        assertTrue(said.contains("A name with a dot behind it tells what is known in it."), said.toString());
        assertTrue(said.contains("1 choice with 'shop.':"), said.toString());
        said.clear();
        lineAfter(whole("erp") + " --export-only");
        assertFalse(said.contains("A name with a dot behind it tells what is known in it."), said.toString());
    }

    @Test
    void whatCannotWorkIsSaidWithTheReason() {
        lineAfter("start-export-task --export-task-identifier orders-1 --source-arn", ARN + "legacy-2019");
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
                (buffer, cursor) -> new Place(buffer.lastIndexOf(' ', cursor - 1) + 1, false, this::looked),
                given.history(),
                new Arriving(given.summary()),
                given.keys(),
                given.memory(),
                given.clipboard(),
                given.carried(),
                given.account(),
                given.background());
        return new PlainEntry(tools, new Answering(answers), pause, line).run();
    }

    /** What is known of a request only after some looks. */
    private final class Arriving implements RequestSummary {
        private final RequestSummary all;

        Arriving(RequestSummary all) {
            this.all = all;
        }

        @Override
        public List<StyledLine> known(Ready request) {
            return all.known(request);
        }

        @Override
        public boolean isSettled(Ready request) {
            missingLooks = Math.max(0, missingLooks - 1);
            return missingLooks == 0;
        }

        @Override
        public IntFunction<List<StyledLine>> found(Ready request) {
            return all.found(request);
        }
    }

    private static Choice choice(String name) {
        return new Choice(name, name, List.of(), "", Outlook.GOOD, "", !name.endsWith("="));
    }

    /** More rows are always on their way. */
    private Completions looked(String typed) {
        List<Choice> fitting = known.stream()
                .filter(name -> name.contains(typed))
                .map(PlainEntryTest::choice)
                .toList();
        return new Completions(fitting, fitting.size() + unlisted, "loading…", true);
    }

    /** Answers questions until it knows no more; while it does so, another row arrives in front of all others. */
    private final class Answering implements Console {
        private final Deque<String> answers;

        Answering(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<String> ask(String question, boolean secret) {
            if (!arriving.isEmpty()) {
                known.add(0, arriving);
            }
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
