package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.ChoiceTable.Drawn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceTableTest {
    private static final List<Candidate> COMMANDS = List.of(
            choice("watch-progress", "Watches exports until all have ended.", "Exports"),
            choice("use", "Sets the profile and the region of the session.", "Session"),
            choice("set", "Sets a variable.", "Session"));

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
    void noRowIsWiderThanTheTerminal() {
        assertEquals("""
                Exports
                  watch-progress  Watches exports unti…
                Session
                  use             Sets the profile and…
                  set             Sets a variable.""", drawn(40, 20, COMMANDS));
    }

    @Test
    void choicesWithoutDescriptionStandSideBySide() {
        assertEquals("""
                json          table         yaml-stream
                text          yaml          off""", drawn(50, 20, values("json", "text", "table", "yaml", "yaml-stream", "off")));
    }

    @Test
    void describedChoicesStandSideBySideWhereTheyWouldNotFitOtherwise() {
        List<Candidate> regions = List.of(
                choice("eu-west-1", "Ireland", ""),
                choice("eu-west-2", "London", ""),
                choice("us-west-1", "California", ""),
                choice("us-west-2", "Oregon", ""));
        assertEquals("""
                eu-west-1  Ireland      us-west-1  California
                eu-west-2  London       us-west-2  Oregon""", drawn(60, 3, regions));
    }

    @Test
    void whatFindsNoRoomIsCounted() {
        List<Candidate> tasks = IntStream.range(0, 10)
                .mapToObj(number -> choice("task-" + number, "an export of which there is much to say", ""))
                .toList();
        assertEquals("""
                task-0  an export of which there is much to say
                task-1  an export of which there is much to say
                … 8 more rows: type to narrow the list, or Tab to go through it""", drawn(80, 3, tasks));
    }

    @Test
    void theSelectedChoiceHasTheAccentAndNothingIsCutOff() {
        Drawn drawn = new ChoiceTable(80, 2).draw(COMMANDS, COMMANDS.get(2));
        assertEquals(5, drawn.rows().size());
        assertEquals(4, drawn.selectedRow());
        assertTrue(drawn.rows().get(4).spans().stream().anyMatch(span -> span.style() == Style.ACCENT));
    }

    @Test
    void aLongNameLeavesRoomForWhatItIs() {
        String name = "a".repeat(100);
        String row = drawn(60, 5, List.of(choice(name, "available, 120 GiB", "")));
        assertEquals("a".repeat(38) + "…  available, 120 GiB", row);
    }

    private static String drawn(int width, int room, List<Candidate> choices) {
        return new ChoiceTable(width, room)
                .draw(choices, null).rows().stream().map(StyledLine::plain).collect(Collectors.joining("\n"));
    }

    private static List<Candidate> values(String... values) {
        return List.of(values).stream().map(value -> choice(value, null, "")).toList();
    }

    private static Candidate choice(String value, @Nullable String description, String group) {
        return new Candidate(value, value, group.isEmpty() ? null : group, description, null, null, true, 0);
    }
}
