package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * A region below what was written so far, redrawn in place:
 *
 * <pre>
 *   prod us-west-2&gt; watch-progress          the scrollback, untouched
 *   ▮orders-1  IN_PROGRESS  42%              the region; the hidden cursor rests at its beginning
 *    orders-2  STARTING     3 min
 * </pre>
 *
 * The cursor rests at the beginning of the region because a terminal keeps it there when it breaks lines anew: after a
 * change of size everything from the cursor on is ours to clear, and nothing else.
 */
final class TerminalScreen implements Screen {
    private final Terminal terminal;
    private final Theme theme;
    private final KeyReader keys;
    private final Attributes found;
    private final SignalHandler resizedBefore;
    private Display display;
    private List<StyledLine> painted = List.of();
    private volatile boolean resized;
    private boolean closed;

    TerminalScreen(Terminal terminal, Theme theme) {
        this.terminal = terminal;
        this.theme = theme;
        this.keys = new KeyReader(terminal);
        this.found = terminal.enterRawMode();
        InterruptKey.becomeKey(terminal);
        this.resizedBefore = terminal.handle(Signal.WINCH, signal -> resized = true);
        this.display = display();
        terminal.puts(Capability.cursor_invisible);
        terminal.puts(Capability.keypad_xmit);
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_ON);
        terminal.flush();
    }

    /** Whether a terminal can be painted on at all. */
    static boolean isPossible(Terminal terminal) {
        return terminal.getStringCapability(Capability.cursor_up) != null
                && terminal.getStringCapability(Capability.clr_eos) != null;
    }

    @Override
    public int columns() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    @Override
    public int rows() {
        return terminal.getHeight() > 0 ? terminal.getHeight() : 24;
    }

    @Override
    public synchronized void paint(List<StyledLine> lines) {
        if (closed) {
            return;
        }
        painted = List.copyOf(lines);
        if (resized) {
            resized = false;
            startAnew();
        }
        display.update(drawn(fitting()), 0);
    }

    @Override
    public Optional<Key> awaitKey(Duration atMost) throws InterruptedException {
        return keys.read(atMost, () -> !resized).map(Key::new);
    }

    /** Prints above the region, into the scrollback; false when it is no longer there. */
    synchronized boolean printAbove(String text) {
        if (closed) {
            return false;
        }
        startAnew();
        terminal.writer().print(text + "\n");
        display.update(drawn(fitting()), 0);
        return true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            startAnew();
            painted.forEach(line -> terminal.writer().print(ansi(line) + "\n"));
            terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.cursor_normal);
        } finally {
            terminal.handle(Signal.WINCH, resizedBefore);
            terminal.setAttributes(found);
            terminal.flush();
        }
    }

    /** Clears the region and forgets what stood in it. */
    private void startAnew() {
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eos);
        display = display();
    }

    private Display display() {
        Display fresh = new Display(terminal, false);
        fresh.resize(rows(), columns());
        return fresh;
    }

    /** As many lines as there are rows; the last row says how many are missing. */
    private List<StyledLine> fitting() {
        int rows = rows();
        if (painted.size() <= rows) {
            return painted;
        }
        List<StyledLine> fitting = new ArrayList<>(painted.subList(0, rows - 1));
        fitting.add(StyledLine.of("… " + (painted.size() - rows + 1) + " more lines", Style.DIM));
        return fitting;
    }

    /** Lines that end with a break, so that no terminal takes two of them for one that was wrapped. */
    private List<AttributedString> drawn(List<StyledLine> lines) {
        List<AttributedString> drawn = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(theme.draw(lines.get(i).truncate(columns())));
            drawn.add(i < lines.size() - 1 ? line.append("\n").toAttributedString() : line.toAttributedString());
        }
        return drawn;
    }

    private String ansi(StyledLine line) {
        return theme.draw(line.truncate(columns())).toAnsi(terminal);
    }
}
