package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.BackgroundAudience;
import dev.rdsshell.shell.watch.BoardActions;
import dev.rdsshell.shell.watch.BoardAudience;
import dev.rdsshell.shell.watch.JsonAudience;
import dev.rdsshell.shell.watch.LineAudience;
import dev.rdsshell.shell.watch.SilentAudience;
import dev.rdsshell.shell.watch.TellingAudience;
import dev.rdsshell.shell.watch.WatchTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whoever a watch is shown to.
 *
 * @param tells the value of the option {@code notify}
 */
record WatchAudiences(Execution execution, WatchTime time, String tells) {

    Audience of(WatchRequest.View view, BoardActions actions) {
        Console console = execution.console();
        if (view instanceof WatchRequest.View.Json json) {
            return new JsonAudience(console, execution.pause(), json.query());
        }
        if (view instanceof WatchRequest.View.Silent) {
            return new SilentAudience(execution.pause());
        }
        ZoneId zone = execution.clock().getZone();
        if (view instanceof WatchRequest.View.Background behind) {
            LineAudience above = LineAudience.abovePrompt(console, execution.pause(), zone);
            return telling(new BackgroundAudience(above, behind.recall()), false);
        }
        return board(actions)
                .map(board -> telling(board, true))
                .orElseGet(() -> telling(new LineAudience(console, execution.pause(), zone), false));
    }

    private Audience telling(Audience audience, boolean withTitle) {
        return switch (tells) {
            case "off" -> audience;
            case "bell" -> new TellingAudience(audience, execution.console(), false, false);
            default -> new TellingAudience(audience, execution.console(), true, withTitle);
        };
    }

    private Optional<Audience> board(BoardActions actions) {
        Console console = execution.console();
        if (!isWatched(console.capabilities())) {
            return Optional.empty();
        }
        Optional<Screen> first = console.wholeScreen();
        return first.map(screen ->
                new BoardAudience(console, screen, () -> console.wholeScreen().orElseThrow(), time, actions));
    }

    /** A board needs a person who sees it and has keys: with either end redirected there are lines. */
    private static boolean isWatched(Capabilities capabilities) {
        return capabilities.inputIsTerminal() && capabilities.outputIsTerminal();
    }
}
