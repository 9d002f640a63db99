package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;

/** A terminal that is painted on, and whose keys are read one by one. */
final class TerminalScreen implements Screen {
    private final Terminal terminal;
    private final PaintedRegion region;
    private final KeyReader keys;
    private final Attributes found;
    private final SignalHandler resizedBefore;
    private List<StyledLine> painted = List.of();
    private volatile boolean resized;
    private boolean closed;

    TerminalScreen(Terminal terminal, Theme theme, PaintedRegion.Placement placement) {
        this.terminal = terminal;
        this.keys = new KeyReader(terminal);
        this.found = terminal.enterRawMode();
        InterruptKey.becomeKey(terminal);
        this.resizedBefore = terminal.handle(Signal.WINCH, signal -> resized = true);
        this.region = new PaintedRegion(terminal, theme, placement);
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
        return region.columns();
    }

    @Override
    public synchronized int rows() {
        return region.rows();
    }

    @Override
    public synchronized void paint(List<StyledLine> lines) {
        if (closed) {
            return;
        }
        painted = List.copyOf(lines);
        if (resized) {
            resized = false;
            region.paintAnew(painted);
        } else {
            region.paint(painted);
        }
    }

    @Override
    public Optional<Key> awaitKey(Duration atMost) throws InterruptedException {
        Optional<Key> key = keys.read(atMost, () -> !resized).map(Key::new);
        if (key.isPresent()) {
            read();
        }
        return key;
    }

    private synchronized void read() {
        region.forgetAbove();
    }

    /** Prints above the region, into the scrollback; false when it is no longer there. */
    synchronized boolean printAbove(String text) {
        if (closed) {
            return false;
        }
        region.printAbove(text);
        return true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            region.close(painted);
            terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.cursor_normal);
        } finally {
            terminal.handle(Signal.WINCH, resizedBefore);
            terminal.setAttributes(found);
            terminal.flush();
        }
    }
}
