package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.watch.BoardKeys.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A person at a terminal: the board, redrawn in place, and its keys. */
public final class BoardAudience implements Audience {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(100);

    private final Console console;
    private final Supplier<Screen> screens;
    private final WatchTime time;
    private final BoardActions actions;
    private Screen screen;
    private BoardFocus focus = BoardFocus.NONE;
    private Optional<Scene> painted = Optional.empty();

    /**
     * @param screen the terminal to paint on
     * @param screens opens it anew after something else has written to it
     */
    public BoardAudience(
            Console console, Screen screen, Supplier<Screen> screens, WatchTime time, BoardActions actions) {
        this.console = console;
        this.screen = screen;
        this.screens = screens;
        this.time = time;
        this.actions = actions;
    }

    @Override
    public void show(Step step, Scene scene) {
        paint(scene, true);
    }

    @Override
    public Duration patience() {
        return BETWEEN_KEYS;
    }

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        Moment until = time.now().plus(duration);
        Duration left = duration;
        do {
            Duration tick = left.compareTo(TICK) < 0 ? left : TICK;
            Optional<Screen.Key> key = screen.awaitKey(tick);
            if (key.isPresent()) {
                Wish wish = press(key.get().name(), scene);
                if (wish != Wish.GO_ON) {
                    return wish;
                }
            }
            paint(scene, true);
            left = time.now().until(until);
        } while (left.compareTo(Duration.ZERO) > 0);
        return Wish.GO_ON;
    }

    private Wish press(String name, Scene scene) {
        Effect effect = new BoardKeys(
                        scene, BoardView.room(scene, frame(true)), time.clock().instant())
                .press(name, focus);
        focus = BoardView.within(scene, effect.focus(), frame(true));
        return switch (effect.action()) {
            case LEAVE -> Wish.LEAVE;
            case ASK_NOW -> {
                if (scene.wantsCode()) {
                    aside(actions::unlock);
                }
                yield Wish.ASK_NOW;
            }
            case CANCEL -> {
                focus.chosen().ifPresent(this::cancel);
                yield Wish.ASK_NOW;
            }
            case NONE -> Wish.GO_ON;
        };
    }

    private void cancel(Sight.Key export) {
        if (actions.asksBeforeCancel(export)) {
            aside(() -> actions.cancel(export));
        } else {
            actions.cancel(export);
        }
    }

    @Override
    public boolean canLogIn() {
        return true;
    }

    /** The board goes away, and comes back below what the line writes: only the last one stays in the scrollback. */
    @Override
    public void aside(Runnable line) {
        screen.paint(List.of());
        screen.close();
        try {
            line.run();
        } finally {
            screen = screens.get();
        }
    }

    /** Leaves the last board in the scrollback, and below it what did not fit. */
    @Override
    public void close(Scene scene) {
        boolean complete = painted.isEmpty() || last(scene);
        screen.close();
        if (!complete) {
            LineAudience lines =
                    new LineAudience(console, duration -> {}, time.clock().getZone());
            exportsWithDetails(scene, time.clock().instant()).forEach(step -> lines.show(step, scene));
            scene.troubled().forEach(this::sayWhyUnreadable);
        }
    }

    /** Where it turned out that there is nothing to see, the board of the first question goes as well. */
    private boolean last(Scene scene) {
        if (scene.hasNothingToShow()) {
            screen.paint(List.of());
        }
        return paint(scene, false);
    }

    private static Stream<Step> exportsWithDetails(Scene scene, Instant now) {
        return scene.sights().stream()
                .filter(sight -> !Wording.details(sight.watched()).isEmpty())
                .map(sight ->
                        new Step(sight.state(), List.of(new Change.OfTask(now, Change.Kind.ENDED, sight.watched()))));
    }

    private void sayWhyUnreadable(WatchState place) {
        place.contact()
                .trouble()
                .ifPresent(trouble -> console.notice(
                        LineView.unreadable(place, trouble, time.clock().getZone())));
    }

    @Override
    public void say(String message) {
        console.notice(message);
    }

    /** Nothing is painted as long as there is nothing to see. */
    private boolean paint(Scene scene, boolean live) {
        if (scene.hasNothingToShow()) {
            return true;
        }
        BoardView.Board board = BoardView.draw(scene, live ? focus : focus.on(BoardFocus.Panel.TABLE), frame(live));
        screen.paint(board.lines());
        painted = Optional.of(scene);
        return board.complete();
    }

    private BoardView.Frame frame(boolean live) {
        return new BoardView.Frame(
                screen.columns(),
                screen.rows(),
                time.clock().instant(),
                time.clock().getZone(),
                live);
    }
}
