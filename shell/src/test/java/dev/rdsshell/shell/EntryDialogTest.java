package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryDialog;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryDialogTest {
    private static final String LINE = "cancel-export-task";

    @AfterEach
    void theNextTestIsNotInterrupted() {
        Thread.interrupted();
    }

    @Test
    void ctrlCGoesBackToTheLine() {
        assertEquals(new Entered.Back(LINE), left(() -> {}));
    }

    @Test
    void anotherCtrlCWhileTheScreenIsGivenBackGivesTheLineUp() {
        assertEquals(new Entered.Back(""), left(() -> Thread.currentThread().interrupt()));
    }

    private static Entered left(Runnable meanwhile) {
        return new EntryDialog(EntryProgram.tools(new Notebook()), LINE).run(new LeftWithCtrlC(meanwhile));
    }

    /** @param atTheEnd what happens while the screen is given back */
    private record LeftWithCtrlC(Runnable atTheEnd) implements Screen {
        @Override
        public int columns() {
            return 80;
        }

        @Override
        public int rows() {
            return 24;
        }

        @Override
        public void paint(List<StyledLine> lines) {}

        @Override
        public Optional<Key> awaitKey(Duration atMost) throws InterruptedException {
            throw new InterruptedException("Ctrl-C");
        }

        @Override
        public void close() {
            atTheEnd.run();
        }
    }
}
