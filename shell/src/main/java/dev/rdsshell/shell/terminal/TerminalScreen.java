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
    private final BlockedRead blocked = new BlockedRead();
    private final Attributes found;
    private final Attributes resting;
    private final SignalHandler resizedBefore;
    private final SignalHandler continuedBefore;
    private List<StyledLine> painted = List.of();
    private volatile boolean resized;
    private boolean closed;

    TerminalScreen(Terminal terminal, Theme theme, PaintedRegion.Placement placement) {
        this(terminal, theme, placement, terminal.getAttributes());
    }

    /** @param resting how the terminal is set while another program has it */
    TerminalScreen(Terminal terminal, Theme theme, PaintedRegion.Placement placement, Attributes resting) {
        this.resting = resting;
        this.terminal = terminal;
        this.keys = new KeyReader(terminal);
        this.found = terminal.getAttributes();
        this.resizedBefore = terminal.handle(Signal.WINCH, signal -> resized = true);
        this.continuedBefore = terminal.handle(Signal.CONT, signal -> goOn());
        this.region = new PaintedRegion(terminal, theme, placement);
        takeOver();
    }

    private void takeOver() {
        terminal.enterRawMode();
        InterruptKey.becomeKey(terminal);
        Suspension.becomeKey(terminal);
        region.begin();
        terminal.puts(Capability.cursor_invisible);
        terminal.puts(Capability.keypad_xmit);
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_ON);
        terminal.flush();
    }

    /** @param last what stays of the region */
    private void giveBack(List<StyledLine> last, Attributes attributes) {
        region.close(last);
        terminal.writer().write(LineReaderImpl.BRACKETED_PASTE_OFF);
        terminal.puts(Capability.keypad_local);
        terminal.puts(Capability.cursor_normal);
        terminal.setAttributes(attributes);
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
        blocked.begins();
        Optional<String> key = keys.read(atMost, () -> !resized);
        if (key.equals(Optional.of(Suspension.KEY))) {
            suspend();
            return Optional.empty();
        }
        key.ifPresent(pressed -> hasRead());
        return key.map(Key::new);
    }

    private synchronized void hasRead() {
        region.forgetAbove();
    }

    /** Stops the whole job, as Ctrl-Z does elsewhere; the terminal is the other program's meanwhile. */
    private synchronized void suspend() throws InterruptedException {
        giveBack(List.of(), resting);
        Suspension.stopTheJob();
        resume();
    }

    /** The process was stopped, perhaps without a key, in the middle of a read. */
    private void goOn() {
        resume();
        blocked.beginAnew();
    }

    /** After somebody else had the terminal. */
    private synchronized void resume() {
        if (!closed) {
            takeOver();
            region.paintAnew(painted);
        }
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
            giveBack(painted, found);
        } finally {
            terminal.handle(Signal.WINCH, resizedBefore);
            terminal.handle(Signal.CONT, continuedBefore);
            terminal.setAttributes(found);
            terminal.flush();
        }
    }
}
