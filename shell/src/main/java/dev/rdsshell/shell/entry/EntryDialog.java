package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A person completes a line on a screen: paints, waits for keys, paints. */
public final class EntryDialog {
    private static final Duration WHILE_WAITING = Duration.ofMillis(20);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);
    private static final Duration FOR_A_KEY = Duration.ofHours(1);

    private final Supplier<StyledLine> prompt;
    private final Enclosed enclosed;
    private final Entry entry;
    private final EntryKeys keys;
    private final EntryView view;
    private int columns;

    /** @param line as typed so far */
    public EntryDialog(EntryTools around, String line) {
        this.prompt = around.prompt();
        this.enclosed = Enclosed.of(line, around.readings().registry());
        EntryTools tools = around.behind(enclosed.before());
        this.entry = new Entry(tools, enclosed.line());
        Copying copying =
                new Copying(entry.panels(), () -> CopyForm.of(entry.reading(), tools, enclosed), tools.clipboard());
        PanelTexts texts = new PanelTexts(entry, tools, copying::last);
        PanelKeys panelKeys = new PanelKeys(entry.panels(), panel -> texts.rows(panel, columns - 1));
        this.keys = new EntryKeys(entry, tools, panelKeys, copying);
        this.view = new EntryView(entry, keys, panelKeys, texts, tools);
    }

    /**
     * Runs until the line is whole or the person goes back. What stays above is the line alone, or nothing. A Ctrl-C that
     * comes while the screen is given back is meant for the line: it is given up, as at the prompt.
     */
    public Entered run(Screen screen) {
        Entered entered = onScreen(screen);
        boolean isGivenUp =
                entered instanceof Entered.Back && Thread.currentThread().isInterrupted();
        return isGivenUp ? new Entered.Back("") : entered;
    }

    private Entered onScreen(Screen screen) {
        try (screen) {
            Entered entered = enclosed.around(untilOver(screen));
            columns = screen.columns();
            screen.paint(entered instanceof Entered.Run run ? whole(run.line()) : List.of());
            return entered;
        }
    }

    private List<StyledLine> whole(String line) {
        return new LineRows(prompt.get(), columns - 1).whole(line);
    }

    private Entered untilOver(Screen screen) {
        try {
            while (true) {
                // Asked before painting: what arrives in between is painted in the next round.
                Duration atMost = untilSomethingIsNew();
                show(screen);
                Optional<Entered> over = keys(screen, atMost);
                if (over.isPresent()) {
                    return over.get();
                }
            }
        } catch (InterruptedException ctrlC) {
            return entry.left();
        } catch (RuntimeException defect) {
            return new Entered.Broken(entry.text().text(), defect);
        }
    }

    /** What is known of a source may come without anybody waiting for it, and a list that is shown grows old and is looked up anew. */
    private Duration untilSomethingIsNew() {
        if (entry.isWaiting()) {
            return WHILE_WAITING;
        }
        boolean isDated = !entry.choosing().menu().offered().note().isEmpty();
        return entry.isSummary() || isDated ? NOW_AND_THEN : FOR_A_KEY;
    }

    private void show(Screen screen) {
        columns = screen.columns();
        screen.paint(view.rows(columns, screen.rows() - 1));
    }

    /** All keys that have come, so that a pasted text is painted once; where none came, what has arrived is taken in. */
    private Optional<Entered> keys(Screen screen, Duration atMost) throws InterruptedException {
        Optional<Screen.Key> key = screen.awaitKey(atMost);
        Optional<Entered> over = Optional.empty();
        if (key.isEmpty()) {
            entry.settle();
        }
        while (key.isPresent() && over.isEmpty()) {
            over = keys.press(key.get().name());
            key = over.isPresent() ? Optional.empty() : screen.awaitKey(Duration.ZERO);
        }
        return over;
    }
}
