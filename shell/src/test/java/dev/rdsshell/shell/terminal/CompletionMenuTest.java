package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import dev.rdsshell.shell.terminal.LineCompleter.Place;
import dev.rdsshell.shell.terminal.ReadResult.Interrupted;
import dev.rdsshell.shell.terminal.ReadResult.Line;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open menu whose rows come from elsewhere, and a person who goes on typing. */
class CompletionMenuTest {
    private static final String LOADING = "loading…";

    /** What the account has shown so far, and the note that goes with it. */
    private record Known(List<String> names, String note, boolean growing) {}

    private volatile Known known = new Known(List.of(), LOADING, true);
    private TypedSession person;
    private LineEditor editor;
    private CompletableFuture<ReadResult> reading;
    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();

    @BeforeEach
    void sitDown() {
        person = TypedSession.of(60, 16);
        EditorSettings settings = EditorSettings.quiet().completing(this::place).working(this::inBackground);
        editor = new LineEditor(person.terminal(), settings.withPrompt("rds> ", true));
        reading = person.run(terminal -> editor.readLine());
        person.await("rds>");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void rowsThatArriveAppearByThemselves() {
        person.type("use \t").await(LOADING);
        arrive("looked up just now", "orders-1", "orders-2");
        person.await("orders-2").await("looked up just now");
        assertEquals("""
                rds> use
                orders-1  engine of orders-1
                orders-2  engine of orders-2
                looked up just now""", person.screen());
    }

    @Test
    void whatAllRowsBeginWithIsWrittenOnlyBehindABeginning() {
        arrive("", "orders-1", "orders-2");
        person.type("use \t").await("orders-2").type("2");
        person.awaitScreen("one row", screen -> !screen.contains("orders-1"));
        person.type("\033\177o\t").await("use orders-").type("2\r");
        assertEquals(new Line("use orders-2"), TypedSession.result(reading));
    }

    @Test
    void whatIsTypedMeanwhileStaysAndNarrowsWhatArrives() {
        person.type("use \t").await(LOADING).type("rders").await("use rders");
        arrive("looked up just now", "customers", "orders-1", "orders-2");
        person.await("orders-2");
        assertFalse(person.screen().contains("customers"), person.screen());
        person.type("\t").await("use orders-1").type("\r\r");
        assertEquals(new Line("use orders-1 "), TypedSession.result(reading));
    }

    @Test
    void whatIsChosenStaysChosenWhenMoreArrive() {
        arrive(LOADING, "orders-1", "orders-2");
        person.type("use \t").await("orders-2").type("\t\t").await("use orders-2");
        arrive("looked up just now", "accounts", "orders-1", "orders-2");
        person.await("accounts").type("\t").await("use accounts");
        person.type("\033[Z").await("use orders-2").type("\r\r");
        assertEquals(new Line("use orders-2 "), TypedSession.result(reading));
    }

    @Test
    void theReasonWhyThereIsNothingTakesThePlaceOfLoading() {
        person.type("use \t").await(LOADING);
        arrive("AccessDenied: rds:DescribeDBSnapshots");
        person.await("AccessDenied: rds:DescribeDBSnapshots");
        person.type("by-hand\r");
        assertEquals(new Line("use by-hand"), TypedSession.result(reading));
        assertEquals("rds> use by-hand", person.screen());
    }

    @Test
    void escapeGivesTheLineBackAsItWasTyped() {
        arrive("", "orders-1", "orders-2");
        person.type("use rders\t")
                .await("orders-2")
                .type("\t")
                .await("use orders-1")
                .type("\033");
        person.awaitScreen("the line alone", screen -> screen.equals("rds> use rders"))
                .type("\r");
        assertEquals(new Line("use rders"), TypedSession.result(reading));
    }

    @Test
    void ctrlCGivesTheLineUp() {
        arrive("", "orders-1", "orders-2");
        person.type("use \t").await("orders-2").type("\t").await("use orders-1").pressCtrlC();
        assertEquals(new Interrupted(), TypedSession.result(reading));
        assertFalse(person.screen().contains("engine of"), person.screen());
    }

    @Test
    void noBlankIsNeededAfterAChoiceAndNoneIsDoubled() {
        arrive("", "orders-1", "orders-2");
        person.type("use \t").await("orders-2").type("\t").await("use orders-1").type("--x a\r");
        assertEquals(new Line("use orders-1 --x a"), TypedSession.result(reading));
    }

    @Test
    void aBlankThatIsTypedAfterAChoiceIsTheOneThatStandsThere() {
        arrive("", "orders-1", "orders-2");
        person.type("use \t")
                .await("orders-2")
                .type("\t\r")
                .await("use orders-1")
                .type(" --x\r");
        assertEquals(new Line("use orders-1 --x"), TypedSession.result(reading));
    }

    @Test
    void aValueCanBeGoneOnWith() {
        arrive("", "nightly", "weekly");
        person.type("use \t").await("weekly").type("\t").await("use nightly").type("/2026\r");
        assertEquals(new Line("use nightly/2026"), TypedSession.result(reading));
    }

    @Test
    void severalWordsSearchAndAnOptionBehindThemClosesTheList() {
        arrive("", "orders-2025", "orders-2026", "customers-2026");
        person.type("use ord\t").await("orders-2025").type(" 26");
        person.awaitScreen("one row", screen -> screen.contains("orders-2026") && !screen.contains("orders-2025"));
        person.type(" -").awaitScreen("no list", screen -> !screen.contains("engine of"));
        person.type("-x\r");
        assertEquals(new Line("use orders-202 26 --x"), TypedSession.result(reading));
    }

    @Test
    void aLongListScrollsAroundTheChosenOneAndCountsTheRest() {
        arrive("looked up 40 s ago", many(300));
        person.type("use \t").await("1–13 of 300 · looked up 40 s ago · type to narrow");
        person.type("\t\033[6~\033[6~").await("use task-20").await("15–27 of 300");
        person.type("\033[A").await("use task-19").type("\r\r");
        assertEquals(new Line("use task-19 "), TypedSession.result(reading));
    }

    @Test
    void anOpenListFollowsTheSizeOfTheTerminal() {
        arrive("looked up 40 s ago", many(300));
        person.type("use \t").await("1–13 of 300");
        person.resize(40, 12).await("1–9 of 300");
        person.screen().lines().forEach(row -> assertFalse(row.length() > 40, row));
        person.type("\t").await("use task-0").type("\r\r");
        assertEquals(new Line("use task-0 "), TypedSession.result(reading));
    }

    @Test
    void theLastRowOfAnOpenListIsToldAnewEveryTenSeconds() throws InterruptedException {
        arrive("looked up just now", "orders-1", "orders-2");
        person.type("use \t").await("looked up just now");
        known = new Known(List.of("orders-1", "orders-2"), "looked up 10 s ago", false);
        later.take().run();
        person.await("looked up 10 s ago").type("\t").await("use orders-1");
        known = new Known(List.of("orders-1", "orders-2"), "looked up 20 s ago", false);
        later.take().run();
        person.await("looked up 20 s ago").type("\r\r");
        assertEquals(new Line("use orders-1 "), TypedSession.result(reading));
        later.take().run();
        assertEquals(0, later.size());
    }

    private void inBackground(Duration delay, Runnable work) {
        if (delay.equals(Duration.ofSeconds(10))) {
            later.add(work);
        } else {
            work.run();
        }
    }

    private void arrive(String note, String... names) {
        known = new Known(List.of(names), note, note.equals(LOADING));
        editor.suggestionsChanged();
    }

    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(number -> "task-" + number).toArray(String[]::new);
    }

    private Place place(String buffer, int cursor) {
        return new Place(buffer.indexOf(' ') + 1, true, this::matching);
    }

    private Completions matching(String typed) {
        Known now = known;
        List<Choice> fitting = now.names().stream()
                .filter(name ->
                        Stream.of(typed.toLowerCase(Locale.ROOT).split(" ", -1)).allMatch(name::contains))
                .map(name -> new Choice(name, name, List.of("engine of " + name), "", Outlook.GOOD, "", true))
                .toList();
        return new Completions(fitting, fitting.size(), now.note(), now.growing());
    }
}
