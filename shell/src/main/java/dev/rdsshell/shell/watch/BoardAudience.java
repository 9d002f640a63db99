package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person at a terminal: the board, redrawn in place, and its keys. */
public final class BoardAudience implements Audience {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String KEYS = "q leave (the exports go on)";

    private final Console console;
    private final Screen screen;
    private final Clock clock;
    private @Nullable WatchState painted;

    /** @param screen closed with this */
    public BoardAudience(Console console, Screen screen, Clock clock) {
        this.console = console;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public void show(Step step) {
        paint(step.state(), KEYS);
    }

    @Override
    public boolean await(Duration duration, WatchState state) throws InterruptedException {
        Instant until = clock.instant().plus(duration);
        while (clock.instant().isBefore(until)) {
            Duration left = Duration.between(clock.instant(), until);
            Optional<Screen.Key> key = screen.awaitKey(left.compareTo(TICK) < 0 ? left : TICK);
            if (key.filter(pressed -> pressed.name().equalsIgnoreCase("q")).isPresent()) {
                return false;
            }
            paint(state, KEYS);
        }
        return true;
    }

    @Override
    public boolean canLogIn() {
        return true;
    }

    /** Leaves the last board in the scrollback, and below it what did not fit. */
    @Override
    public void close(WatchState state) {
        boolean complete = painted == null || paint(state, "");
        screen.close();
        if (!complete) {
            state.tasks().stream()
                    .filter(watched -> !Wording.details(watched).isEmpty())
                    .map(watched ->
                            new Step(state, List.of(new Change.OfTask(clock.instant(), Change.Kind.ENDED, watched))))
                    .forEach(step -> new LineAudience(console, duration -> {}, clock.getZone()).show(step));
        }
    }

    @Override
    public void say(String message) {
        console.notice(message);
    }

    /** Nothing is painted as long as there is nothing to see. */
    private boolean paint(WatchState state, String footer) {
        if (state.tasks().isEmpty() && state.contact().trouble().isEmpty()) {
            return true;
        }
        BoardView.Board board =
                BoardView.draw(state, screen.columns(), screen.rows(), clock.instant(), clock.getZone(), footer);
        screen.paint(board.lines());
        painted = state;
        return board.complete();
    }
}
