package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Pause;
import java.time.Duration;
import java.time.ZoneId;

/** Where there is no board: a line on stderr for each change, and nothing on stdout. */
public final class LineAudience implements Audience {
    private final Console console;
    private final Pause pause;
    private final ZoneId zone;
    private final boolean atPrompt;

    public LineAudience(Console console, Pause pause, ZoneId zone) {
        this(console, pause, zone, false);
    }

    private LineAudience(Console console, Pause pause, ZoneId zone, boolean atPrompt) {
        this.console = console;
        this.pause = pause;
        this.zone = zone;
        this.atPrompt = atPrompt;
    }

    /** For lines above a prompt: whoever sits there can log in, though the watch itself asks nothing. */
    public static LineAudience abovePrompt(Console console, Pause pause, ZoneId zone) {
        return new LineAudience(console, pause, zone, true);
    }

    @Override
    public void show(Step step, Scene scene) {
        step.changes().stream()
                .filter(change -> !(change instanceof Change.Trouble trouble) || !endsTheWatch(trouble, step, scene))
                .forEach(change -> LineView.lines(change, step.state(), zone).forEach(console::notice));
    }

    /** Such a failure is told as what the watch ends with, and nobody asks again. */
    private boolean endsTheWatch(Change.Trouble trouble, Step step, Scene scene) {
        boolean answered = step.state().contact().lastGood().isPresent();
        Troubles.Meaning meaning = Troubles.of(trouble.failure(), answered);
        return scene.places().size() == 1
                && (meaning == Troubles.Meaning.LASTS || (meaning == Troubles.Meaning.NEEDS_LOGIN && !canLogIn()));
    }

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        pause.sleep(duration);
        return Wish.GO_ON;
    }

    @Override
    public boolean canLogIn() {
        return atPrompt || console.capabilities().mayAsk();
    }

    /** A place that could not be read was said to be asked again, and now it is not. */
    @Override
    public void close(Scene scene) {
        if (scene.hasSeveralPlaces()) {
            LineView.unreadable(scene, zone).forEach(console::notice);
        }
    }

    @Override
    public void say(String message) {
        console.notice(message);
    }
}
