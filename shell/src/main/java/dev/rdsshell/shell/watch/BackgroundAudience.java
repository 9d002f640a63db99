package dev.rdsshell.shell.watch;

import java.time.Duration;

/** A person who goes on typing meanwhile: a line above the prompt for each change, but not for each percent. */
public final class BackgroundAudience implements Audience {
    /** As long as an answer is on its way. */
    private static final Duration UNTIL_RECALLED = Duration.ofSeconds(1);

    private final LineAudience lines;
    private final Recall recall;

    /**
     * @param lines writes above the prompt
     * @param recall ends the watch
     */
    public BackgroundAudience(LineAudience lines, Recall recall) {
        this.lines = lines;
        this.recall = recall;
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
        return recall.during(() -> lines.await(duration, scene));
    }

    @Override
    public Duration patience() {
        return UNTIL_RECALLED;
    }

    @Override
    public boolean canLogIn() {
        return lines.canLogIn();
    }

    @Override
    public void close(Scene scene) {
        lines.close(scene);
    }

    @Override
    public void say(String message) {
        lines.say(message);
    }

    /** It is left from the prompt, which says the rest. */
    @Override
    public void leave(String message) {}
}
