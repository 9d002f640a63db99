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
    public void show(Step step) {}

    @Override
    public boolean await(Duration duration, WatchState state) throws InterruptedException {
        pause.sleep(duration);
        return true;
    }

    @Override
    public boolean canLogIn() {
        return false;
    }

    @Override
    public void close(WatchState state) {}

    @Override
    public void say(String message) {}
}
