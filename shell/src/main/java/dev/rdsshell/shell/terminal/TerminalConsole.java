package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The console of a person at a terminal. Data and notices go where they always go, to stdout and stderr; a notice that
 * comes while a line is being typed or a screen is painted stands above it. The terminal is opened at the first need.
 */
public final class TerminalConsole implements Console {
    private final StreamConsole streams;
    private final SystemTerminal terminal;
    private final Function<Optional<String>, Capabilities> capabilities;
    private final TerminalAlerts alerts;
    private volatile Supplier<Optional<String>> colour = Optional::empty;
    private volatile @Nullable LineEditor editor;
    private volatile @Nullable TerminalScreen screen;

    /**
     * @param capabilities for a value of {@code --color}; asked anew each time, since a terminal changes its size
     * @param environment says which terminal it is
     */
    public TerminalConsole(
            StreamConsole streams,
            SystemTerminal terminal,
            Function<Optional<String>, Capabilities> capabilities,
            Environment environment) {
        this.streams = streams;
        this.terminal = terminal;
        this.capabilities = capabilities;
        this.alerts = new TerminalAlerts(environment);
    }

    /** From now on a notice respects the line that is being typed here. */
    public void respect(LineEditor typing) {
        editor = typing;
    }

    /** From now on this says whether colour is wanted: {@code on}, {@code off} or {@code auto}. */
    public void colouredBy(Supplier<Optional<String>> wanted) {
        colour = wanted;
    }

    @Override
    public void data(CharSequence text) {
        streams.data(text);
    }

    @Override
    public void data(StyledLine line) {
        streams.data(drawn(line, capabilities().outputIsTerminal()) + "\n");
    }

    private String drawn(StyledLine line, boolean isTerminal) {
        return isTerminal && capabilities().colour() ? Theme.COLOUR.draw(line).toAnsi() : line.plain();
    }

    @Override
    public void page(CharSequence text, String pager) {
        Optional<Pager> program = capabilities().outputIsTerminal() ? Pager.of(pager) : Optional.empty();
        program.ifPresentOrElse(found -> found.show(text), () -> streams.data(text));
    }

    @Override
    public void notice(String line) {
        safeNotice(SafeText.lines(line));
    }

    @Override
    public void notice(StyledLine line) {
        safeNotice(drawn(line, capabilities().errorIsTerminal()));
    }

    private void safeNotice(String safe) {
        TerminalScreen painted = screen;
        LineEditor typing = editor;
        boolean above = (painted != null && painted.printAbove(safe)) || (typing != null && typing.printAbove(safe));
        if (!above) {
            streams.control(safe + "\n");
        }
    }

    /** Nothing where a row cannot be taken back, as on a terminal for reading aloud. */
    @Override
    public void passing(String line) {
        if (capabilities().errorIsTerminal() && capabilities().mayAsk() && TerminalScreen.isPossible(terminal.get())) {
            StyledLine row =
                    StyledLine.of(SafeText.line(line)).truncate(terminal.get().getWidth() - 1);
            streams.control("\r" + row.plain() + "\033[K");
        }
    }

    @Override
    public void alert(String message) {
        control(alerts.alert(message));
    }

    @Override
    public void title(String text) {
        control(alerts.title(text));
    }

    @Override
    public void copy(String text) {
        control(alerts.copy(text));
    }

    /** To the terminal, whichever of the two is one; elsewhere nowhere. */
    private void control(String sequences) {
        Capabilities now = capabilities();
        if (now.errorIsTerminal()) {
            streams.control(sequences);
        } else if (now.outputIsTerminal()) {
            terminal.get().writer().print(sequences);
            terminal.get().flush();
        }
    }

    @Override
    public Capabilities capabilities() {
        return capabilities.apply(colour.get());
    }

    @Override
    public Optional<Screen> screen() {
        return screen(PaintedRegion.Placement.IN_PLACE);
    }

    @Override
    public Optional<Screen> wholeScreen() {
        return screen(PaintedRegion.Placement.ALTERNATE);
    }

    private Optional<Screen> screen(PaintedRegion.Placement placement) {
        if (!capabilities().mayAsk()) {
            return Optional.empty();
        }
        Terminal open = terminal.get();
        if (!TerminalScreen.isPossible(open)) {
            return Optional.empty();
        }
        TerminalScreen opened =
                new TerminalScreen(open, Theme.with(capabilities().colour()), placement, terminal.resting());
        screen = opened;
        return Optional.of(opened);
    }

    /** Before a signal ends the process: a screen that is painted stays as it is, and the cursor shows again. */
    public void leave() {
        TerminalScreen painted = screen;
        if (painted != null) {
            painted.close();
        }
    }

    @Override
    public Optional<String> ask(String question, boolean secret) {
        return capabilities().mayAsk() ? new Questions(terminal).ask(question, secret) : Optional.empty();
    }
}
