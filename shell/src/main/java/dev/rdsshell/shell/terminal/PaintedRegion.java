package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Lines painted in place, below what was written so far or on the alternate screen:
 *
 * <pre>
 *   prod us-west-2&gt; watch-progress          the scrollback, untouched
 *   ▮orders-1  IN_PROGRESS  42%              the region; the hidden cursor rests at its beginning
 *    orders-2  STARTING     3 min
 * </pre>
 *
 * <p>In place the cursor rests at the beginning because a terminal keeps it at its text when it is made narrower and breaks lines
 * anew: everything from there on is ours to clear. What then has no room goes into the scrollback, from where nobody can take
 * it back. The alternate screen has no scrollback (docs/decisions/0007-alternate-screen.md), so what stands in place moves there
 * with the first step that makes the terminal narrower (docs/decisions/0008-resized-form.md). Terminals without one, such as the
 * console of Linux, only cut lines.
 */
final class PaintedRegion {
    /** So much of the alternate screen may be taken by what was printed above the region. */
    private static final int ABOVE_AT_MOST = 3;

    /**
     * A line that is too long is cut, and never wrapped (DECAWM): what was painted for the width before a change of size must
     * not push the region down.
     */
    private static final String WRAP_OFF = "\033[?7l";

    private static final String WRAP_ON = "\033[?7h";

    private final Terminal terminal;
    private final Theme theme;
    private final Placement placement;
    private final AlternateScreen alternate;
    private Display display;
    private Size size;
    private List<StyledLine> lines = List.of();
    private List<AttributedString> above = List.of();

    /** Where the lines are painted. */
    enum Placement {
        /** Below what was written so far, which stays in sight until the terminal becomes narrower. */
        IN_PLACE,
        /** On the alternate screen, where the terminal has one. */
        ALTERNATE
    }

    PaintedRegion(Terminal terminal, Theme theme, Placement placement) {
        this.terminal = terminal;
        this.theme = theme;
        this.placement = placement;
        this.alternate = new AlternateScreen(terminal);
        this.size = size();
        this.display = display();
    }

    /** Before the first paint, and after another program had the terminal. */
    void begin() {
        terminal.writer().write(WRAP_OFF);
    }

    int columns() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    /** Rows that there are for the lines. */
    int rows() {
        return height() - above.size();
    }

    private int height() {
        return terminal.getHeight() > 0 ? terminal.getHeight() : 24;
    }

    private Size size() {
        return new Size(columns(), height());
    }

    /** Paints what differs from the lines before; all of them after a change of size. */
    void paint(List<StyledLine> now) {
        lines = now;
        if (!size.equals(size())) {
            clearResized();
        }
        if (placement == Placement.ALTERNATE && !alternate.isOn() && alternate.isPossible()) {
            alternate.enter();
            display = display();
        }
        update();
    }

    private void update() {
        display.update(drawn(), 0);
    }

    /** Paints all of it again, because something else may have changed the terminal. */
    void paintAnew(List<StyledLine> now) {
        clearResized();
        paint(now);
    }

    private void clearResized() {
        boolean isNarrower = columns() < size.getColumns();
        clear();
        if (isNarrower && !alternate.isOn() && alternate.isPossible()) {
            alternate.enter();
        }
    }

    /** Prints into the scrollback; on the alternate screen it stands above the region, too, until {@link #forgetAbove}. */
    void printAbove(String text) {
        if (alternate.isOn()) {
            alternate.leave();
            print(text);
            alternate.enter();
            above = lastOf(text);
            display = display();
        } else {
            clear();
            print(text);
        }
        update();
    }

    private void print(String text) {
        terminal.writer().print(WRAP_ON + text + "\n" + WRAP_OFF);
    }

    private List<AttributedString> lastOf(String text) {
        List<AttributedString> printed = text.lines()
                .map(AttributedString::fromAnsi)
                .flatMap(line -> line.columnSplitLength(columns()).stream())
                .toList();
        return printed.subList(Math.max(0, printed.size() - ABOVE_AT_MOST), printed.size());
    }

    /** Whoever pressed a key has read what was printed. */
    void forgetAbove() {
        above = List.of();
    }

    /** Takes the region away, and leaves these lines in the scrollback. */
    void close(List<StyledLine> last) {
        if (alternate.isOn()) {
            alternate.leave();
        } else {
            clear();
        }
        last.forEach(line -> terminal.writer().print(draw(line).toAnsi(terminal) + "\n"));
        terminal.writer().write(WRAP_ON);
    }

    private void clear() {
        if (alternate.isOn()) {
            terminal.puts(Capability.cursor_home);
            terminal.puts(Capability.clr_eos);
        } else {
            RowsBelow.clear(terminal);
        }
        display = display();
    }

    private Display display() {
        size = size();
        Display fresh = new Display(terminal, false);
        fresh.resize(size.getRows(), size.getColumns());
        return fresh;
    }

    /** As many lines as there are rows; the last row says how many are missing. */
    private List<StyledLine> fitting() {
        int rows = rows();
        if (lines.size() <= rows) {
            return lines;
        }
        List<StyledLine> fitting = new ArrayList<>(lines.subList(0, rows - 1));
        fitting.add(StyledLine.of("… " + (lines.size() - rows + 1) + " more lines", Style.DIM));
        return fitting;
    }

    /** Lines that end with a break, so that no terminal takes two of them for one that was wrapped. */
    private List<AttributedString> drawn() {
        List<AttributedString> rows = new ArrayList<>();
        above.forEach(line -> rows.add(line.columnSubSequence(0, columns())));
        fitting().forEach(line -> rows.add(draw(line)));
        List<AttributedString> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder().append(rows.get(i));
            drawn.add((i < rows.size() - 1 ? line.append("\n") : line).toAttributedString());
        }
        return drawn;
    }

    private AttributedString draw(StyledLine line) {
        return theme.draw(line.truncate(columns()));
    }
}
