package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Console;
import java.time.Duration;

/** Tells somebody who looks elsewhere: a bell and a notification when an export has ended, and the terminal's title. */
public final class TellingAudience implements Audience {
    private final Audience audience;
    private final Console console;
    private final boolean notifies;
    private final boolean titles;
    private String title = "";

    /**
     * @param notifies whether the desktop is told as well, where the terminal can
     * @param titles whether the terminal's title says how far it is
     */
    public TellingAudience(Audience audience, Console console, boolean notifies, boolean titles) {
        this.audience = audience;
        this.console = console;
        this.notifies = notifies;
        this.titles = titles;
    }

    @Override
    public void show(Step step, Scene scene) {
        audience.show(step, scene);
        step.changes().forEach(change -> tell(change, step.state()));
        entitle(scene);
    }

    private void tell(Change change, WatchState state) {
        if (change instanceof Change.OfTask task
                && task.kind() == Change.Kind.ENDED
                && new Sight(state, task.watched()).wasWatched()) {
            console.alert(notifies ? task.watched().identifier() + " " + Wording.state(task.watched()) : "");
        }
    }

    private void entitle(Scene scene) {
        String now = scene.overview().counts().text();
        if (titles && !now.equals(title)) {
            title = now;
            console.title(now);
        }
    }

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        return audience.await(duration, scene);
    }

    @Override
    public Duration patience() {
        return audience.patience();
    }

    @Override
    public boolean canLogIn() {
        return audience.canLogIn();
    }

    @Override
    public void aside(Runnable line) {
        audience.aside(line);
    }

    @Override
    public void close(Scene scene) {
        audience.close(scene);
        if (!title.isEmpty()) {
            console.title("");
        }
    }

    @Override
    public void say(String message) {
        audience.say(message);
    }

    @Override
    public void leave(String message) {
        audience.leave(message);
    }
}
