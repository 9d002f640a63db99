package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuViewTest {
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:snapshot:";
    private static final List<Choice> COMMANDS = List.of(
            command("watch-progress", "Watches exports until all have ended.", "Exports"),
            command("use", "Sets the profile and the region of the session.", "Session"),
            command("set", "Sets a variable.", "Session"));
    private static final List<Choice> SNAPSHOTS = List.of(
            snapshot("orders-2026-11-20", "postgres 16.3", "120 GiB", "2 d"),
            snapshot("db5-snapshot-test", "mysql 8.0.35", "20 GiB", "14 d"),
            hopeless("legacy-2019", "magnetic storage cannot be exported"));

    @Test
    void choicesStandUnderTheHeadingsOfTheirGroups() {
        assertEquals("""
                Exports
                  watch-progress  Watches exports until all have ended.
                Session
                  use             Sets the profile and the region of the session.
                  set             Sets a variable.""", drawn(80, 20, COMMANDS));
    }

    @Test
    void aSentenceThatFindsNoRoomIsCutShort() {
        assertEquals("""
                Exports
                  watch-progress  Watches exports unti…
                Session
                  use             Sets the profile and…
                  set             Sets a variable.""", drawn(40, 20, COMMANDS));
    }

    @Test
    void namesAloneStandSideBySide() {
        assertEquals("""
                json          table         yaml-stream
                text          yaml          off""", drawn(50, 20, names("json", "text", "table", "yaml", "yaml-stream", "off")));
    }

    @Test
    void columnsAreAlignedAndFiguresByTheirEnds() {
        assertEquals("""
                arn:aws:rds:us-west-2:123456789012:snapshot:orders-2026-11-20  postgres 16.3  120 GiB     2 d  available
                arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test  mysql 8.0.35    20 GiB    14 d  available
                arn:aws:rds:us-west-2:123456789012:snapshot:legacy-2019        magnetic storage cannot be exported""", drawn(120, 20, SNAPSHOTS));
    }

    @Test
    void aLabelIsShortenedInTheMiddleForTheSakeOfTheColumns() {
        assertEquals("""
                arn:aws:rds…56789012:snapshot:orders-2026-11-20  postgres 16.3  120 GiB     2 d
                arn:aws:rds…56789012:snapshot:db5-snapshot-test  mysql 8.0.35    20 GiB    14 d
                arn:aws:rd…3456789012:snapshot:legacy-2019  magnetic storage cannot be exported""", drawn(80, 20, SNAPSHOTS));
    }

    @Test
    void atFortyColumnsTheMostImportantIsLeft() {
        assertEquals("""
                arn:a…:orders-2026-11-20  postgres 16.3
                arn:a…:db5-snapshot-test  mysql 8.0.35
                arn…gacy-2019  magnetic storage cannot…""", drawn(40, 20, SNAPSHOTS));
    }

    @Test
    void whatTheRowOfTheChosenOneHasNoRoomForStandsBelowTheList() {
        assertEquals("""
                arn:a…:orders-2026-11-20  postgres 16.3
                arn:a…:db5-snapshot-test  mysql 8.0.35
                arn…gacy-2019  magnetic storage cannot…
                postgres 16.3 · 120 GiB · 2 d ·
                available""", chosen(40, 10, 0));
        assertEquals("""
                arn:a…:db5-snapshot-test  mysql 8.0.35
                arn…gacy-2019  magnetic storage cannot…
                magnetic storage cannot be exported ·
                mysql 5.5 · 8 GiB · 2500 d · available
                2–3 of 10 · type to narrow""", chosen(40, 5, 2, 10));
        assertEquals(drawn(120, 20, SNAPSHOTS), chosen(120, 20, 0));
    }

    @Test
    void inFiveRowsTheDetailsTakeWhatTheyNeedAndTheNoteOne() {
        Completions some = new Completions(
                List.of(used("shop-before-the-migration-of-2026")), 155, "looked up at most 11 s ago, and more", false);
        assertEquals("""
                shop…ration-of-2026  mysql 8.0.39  use…
                shop-before-the-migration-of-2026 ·
                mysql 8.0.39 · 100 GiB · 2026-08-21,
                100 d · available · used on 2026-11-08
                looked up at most 11 s ago, and more""", text(new MenuView(40, 5).detailed(Menu.of("", some).next())));
    }

    @Test
    void whatWasUsedKeepsItsColumnsBelowThoseOfTheOthers() {
        List<Choice> all = new ArrayList<>(List.of(used("shop-before-the-migration-of-2026")));
        IntStream.range(2011, 2021).forEach(year -> all.add(named("shop-" + year, "")));
        String row = "mysql 8.0.39  100 GiB  2026-08-21, 100 d  available";
        List<String> rows = drawn(100, 20, all).lines().toList();
        assertEquals("shop-b…e-migration-of-2026  " + row + "  used on 2026-11-08", rows.get(0));
        rows.stream().skip(1).forEach(other -> assertEquals(rows.get(0).indexOf(row), other.indexOf(row), other));
    }

    private static Choice used(String name) {
        return named(name, "used on 2026-11-08");
    }

    private static Choice named(String name, String remark) {
        return new Choice(
                ARN + name,
                name,
                List.of("mysql 8.0.39", "100 GiB", "2026-08-21, 100 d", "available"),
                remark,
                Completions.Outlook.GOOD,
                "",
                true);
    }

    @Test
    void aLowTerminalKeepsTheListAndItsLastRow() {
        assertEquals("""
                arn:a…:orders-2026-11-20  postgres 16.3
                1–1 of 3 · type to narrow""", chosen(40, 2, 0));
        assertEquals("""
                arn:a…:orders-2026-11-20  postgres 16.3
                arn:a…:db5-snapshot-test  mysql 8.0.35
                arn…gacy-2019  magnetic storage cannot…""", chosen(40, 4, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 20, 39, 40, 41, 60, 79, 80, 100, 120, 200})
    void noRowIsEverAsWideAsTheTerminal(int width) {
        for (List<Choice> choices : List.of(COMMANDS, SNAPSHOTS, names("json", "yaml", ARN + "日本語日本語"))) {
            new MenuView(width, 10)
                    .rows(Menu.of("", offered(choices, 10_000)).next())
                    .forEach(row -> assertTrue(row.width() < width || row.width() == 0, row.plain()));
        }
    }

    @Test
    void whatHasNoRoomIsCounted() {
        assertEquals("""
                task-0  an export of which there is much to say
                task-1  an export of which there is much to say
                1–2 of 10 · looked up 40 s ago · type to narrow""", drawn(80, 3, tasks()));
    }

    @Test
    void theCountStaysWhereTheNoteNeedsSeveralRows() {
        String note = "Throttling: rds:DescribeDBSnapshots; will ask again after 5 s";
        Completions throttled = new Completions(tasks(), 155, note, false);
        assertEquals("""
                task-0  an export of which there is…
                task-1  an export of which there is…
                task-2  an export of which there is…
                1–3 of 155 · Throttling:
                rds:DescribeDBSnapshots; will ask
                again after 5 s""", text(new MenuView(37, 6).rows(Menu.of("", throttled))));
    }

    @Test
    void aLongListIsScrolledAroundTheChosenOne() {
        Menu menu = Menu.of("", offered(tasks(), 12_345)).further(5);
        assertEquals("""
                task-4  an export of which there is much to say
                task-5  an export of which there is much to say
                task-6  an export of which there is much to say
                5–7 of 12,345 · looked up 40 s ago · type to narrow""", text(new MenuView(80, 4).rows(menu)));
    }

    @Test
    void theChosenOneHasTheAccent() {
        List<StyledLine> rows =
                new MenuView(80, 10).rows(Menu.of("", Completions.of(COMMANDS)).previous());
        assertTrue(rows.get(4).spans().stream()
                .allMatch(span -> span.style() == Style.ACCENT || span.text().isBlank()));
        assertTrue(rows.get(3).spans().stream().noneMatch(span -> span.style() == Style.ACCENT));
    }

    @Test
    void whyThereIsNothingIsAllThatStandsThere() {
        Completions denied = new Completions(List.of(), 0, "AccessDenied: rds:DescribeDBClusterSnapshots", false);
        assertEquals(
                "AccessDenied: rds:DescribeDBClusterSnapshots", text(new MenuView(80, 10).rows(Menu.of("", denied))));
        assertEquals("""
                AccessDenied:
                rds:DescribeDBClusterSnapshots""", text(new MenuView(40, 10).rows(Menu.of("", denied))));
        assertEquals("AccessDen…ds:DescribeDBClusterSnapshots", text(new MenuView(40, 2).rows(Menu.of("", denied))));
    }

    @Test
    void eachActionThatIsNotAllowedCanBeRead() {
        String note = "AccessDenied: rds:DescribeDBSnapshots, rds:DescribeDBClusterSnapshots, rds:DescribeDBClusters"
                + " · looked up 5 s ago";
        Completions some = new Completions(names("orders"), 1, note, false);
        assertEquals("""
                orders
                AccessDenied: rds:DescribeDBSnapshots, rds:DescribeDBClusterSnapshots,
                rds:DescribeDBClusters · looked up 5 s ago""", text(new MenuView(80, 10).rows(Menu.of("", some))));
        assertEquals("""
                orders
                AccessDenied: rds:DescribeDBSnapshots,
                rds:DescribeDBClusterSnapshots,
                rds:DescribeDBClusters · looked up 5 s
                ago""", text(new MenuView(40, 10).rows(Menu.of("", some))));
    }

    @Test
    void namesOfTheAccountCannotReachTheTerminalRaw() {
        Choice evil = new Choice(
                "x", "red\033[31m", List.of("a\u202eb\nc"), "\007", Outlook.HOPELESS, "g\033]0;title\007", true);
        assertEquals("""
                g\\x1b]0;title\\x07
                  red\\x1b[31m  a\\u202eb\\nc  \\x07""", drawn(80, 10, List.of(evil)));
    }

    private static String drawn(int width, int height, List<Choice> choices) {
        String note = choices.size() > height ? "looked up 40 s ago" : "";
        Completions offered = new Completions(choices, choices.size(), note, false);
        return text(new MenuView(width, height).rows(Menu.of("", offered)));
    }

    private static String chosen(int width, int height, int place) {
        return chosen(width, height, place, SNAPSHOTS.size());
    }

    private static String chosen(int width, int height, int place, int total) {
        Completions some = new Completions(SNAPSHOTS, total, "", false);
        Menu menu = Menu.of("", some).next().further(place);
        return text(new MenuView(width, height).detailed(menu, ChoiceLayout.of(SNAPSHOTS, width)));
    }

    private static Completions offered(List<Choice> choices, int total) {
        return new Completions(choices, total, "looked up 40 s ago", false);
    }

    private static String text(List<StyledLine> rows) {
        return rows.stream().map(row -> row.plain().stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static List<Choice> names(String... values) {
        return List.of(values).stream().map(Choice::of).toList();
    }

    private static List<Choice> tasks() {
        return IntStream.range(0, 10)
                .mapToObj(number -> command("task-" + number, "an export of which there is much to say", ""))
                .toList();
    }

    private static Choice command(String name, String summary, String group) {
        return new Choice(name, name, List.of(summary), "", Outlook.GOOD, group, true);
    }

    private static Choice snapshot(String name, String engine, String size, String age) {
        List<String> columns = List.of(engine, size, age, "available");
        return new Choice(ARN + name, ARN + name, columns, "", Outlook.GOOD, "", true);
    }

    private static Choice hopeless(String name, String why) {
        List<String> columns = List.of("mysql 5.5", "8 GiB", "2500 d", "available");
        return new Choice(ARN + name, ARN + name, columns, why, Outlook.HOPELESS, "", true);
    }
}
