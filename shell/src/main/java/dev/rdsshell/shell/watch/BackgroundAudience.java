package dev.rdsshell.shell.watch;

import java.time.Duration;

/** A person who goes on typing meanwhile: a line above the prompt for each change, but not for each percent. */
public final class BackgroundAudience implements Audience {
    private final Audience lines;

    /** @param lines writes above the prompt */
    public BackgroundAudience(Audience lines) {
        this.lines = lines;
    }

    @Override
    public void show(Step step, Scene scene) {
        lines.show(
                new Step(
                        step.state(),
                        step.changes().stream()
                                .filter(change -> !isProgress(change))
                                .toList()),
                scene);
    }

    private static boolean isProgress(Change change) {
        return change instanceof Change.OfTask task && task.kind() == Change.Kind.PROGRESS;
    }

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        return lines.await(duration, scene);
    }

    @Override
    public boolean canLogIn() {
        return true;
    }

    @Override
    public void close(Scene scene) {
        lines.close(scene);
    }

    /** It ends where it began: at the prompt, which says the rest. */
    @Override
    public void say(String message) {
        lines.say(message);
    }
}
