package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Pause;
import java.time.Duration;

/** Shows nothing: only the exit code tells. */
public final class SilentAudience implements Audience {
    private final Pause pause;

    public SilentAudience(Pause pause) {
        this.pause = pause;
    }

    @Override
    public void show(Step step, Scene scene) {}

    @Override
    public Wish await(Duration duration, Scene scene) throws InterruptedException {
        pause.sleep(duration);
        return Wish.GO_ON;
    }

    @Override
    public boolean canLogIn() {
        return false;
    }

    @Override
    public void close(Scene scene) {}

    @Override
    public void say(String message) {}
}
