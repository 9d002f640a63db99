package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryDialog;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a person sees and does in parameter entry while it is not known yet what a line means beyond its words. */
class EntryWaitingTest {
    private static final String ARRIVES = "arrives";
    private static final String WHOLE = "cancel-export-task --export-task-identifier orders-1";

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> painted = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void theFormIsPaintedAtOnceWithTheCursorAtWhatTheLineLacks() {
        assertEquals(new Entered.Back("start-export-task"), pressed("start-export-task", "escape"));
        assertTrue(painted.get(0).contains("start-export-task --export-task-identifier  \n"), painted.get(0));
        assertTrue(painted.get(0).contains("› --export-task-identifier"), painted.get(0));
        assertTrue(painted.get(0).contains("export-20261122"), painted.get(0));
    }

    @Test
    void aLineThatLacksNothingIsBeingCheckedUntilItsSummaryArrives() {
        assertEquals(new Entered.Run(WHOLE), pressed(WHOLE, "enter", ARRIVES, "enter"));
        assertTrue(painted.get(0).contains("checking…"), painted.get(0));
        assertFalse(painted.get(1).contains("Enter runs it"), painted.get(1));
        assertTrue(painted.get(2).contains("Enter runs it"), painted.get(2));
    }

    @Test
    void whatIsTypedMeanwhileBelongsToTheLineAndStays() {
        assertEquals(new Entered.Back(WHOLE + "2"), pressed(WHOLE, "2", ARRIVES, "escape"));
        assertFalse(painted.get(2).contains("Enter runs it"), painted.get(2));
    }

    @Test
    void aChoiceThatWasMarkedMeanwhileStaysMarked() {
        Entered left = pressed("start-export-task", "n", "enter", "down", ARRIVES, "enter", "escape");
        assertTrue(
                left.line().contains("--source-arn arn:aws:rds:us-west-2:123456789012:snapshot:orders-2026-11-19"),
                left.line());
    }

    @Test
    void whatIsSaidOfAListIsLookedAtAgainWithoutAKey() {
        pressed("cancel-export-task", "z", ARRIVES, "escape");
        assertTrue(painted.get(2).contains("nothing fits \"z\""), painted.get(2));
        assertEquals(Duration.ofSeconds(1), waits.get(2));
    }

    private Entered pressed(String line, String... keys) {
        EntryDialog dialog = new EntryDialog(EntryProgram.tools(new Notebook(), background::add), line);
        return dialog.run(new Pressed(new ArrayDeque<>(List.of(keys))));
    }

    private final class Pressed implements Screen {
        private final Deque<String> keys;

        Pressed(Deque<String> keys) {
            this.keys = keys;
        }

        @Override
        public int columns() {
            return 160;
        }

        @Override
        public int rows() {
            return 60;
        }

        @Override
        public void paint(List<StyledLine> lines) {
            painted.add(lines.stream().map(StyledLine::plain).collect(Collectors.joining("\n")));
        }

        /** One key at a time, each after a look at the screen. */
        @Override
        public Optional<Key> awaitKey(Duration atMost) {
            if (atMost.isZero()) {
                return Optional.empty();
            }
            waits.add(atMost);
            String key = keys.remove();
            if (!key.equals(ARRIVES)) {
                return Optional.of(new Key(key));
            }
            while (!background.isEmpty()) {
                background.remove().run();
            }
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
