package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A terminal whose clock goes on while it waits for keys. */
final class FakeScreen implements Screen {
    final List<List<String>> painted = new ArrayList<>();
    boolean closed;
    private final MovableClock clock;
    private final Runnable meanwhile;
    private Optional<String> key = Optional.empty();

    /** @param meanwhile what happens at each wait */
    FakeScreen(MovableClock clock, Runnable meanwhile) {
        this.clock = clock;
        this.meanwhile = meanwhile;
    }

    void press(String name) {
        key = Optional.of(name);
    }

    @Override
    public int columns() {
        return 80;
    }

    @Override
    public int rows() {
        return 10;
    }

    @Override
    public void paint(List<StyledLine> lines) {
        painted.add(lines.stream().map(line -> line.plain().stripTrailing()).toList());
    }

    @Override
    public Optional<Key> awaitKey(Duration atMost) {
        clock.move(atMost);
        meanwhile.run();
        Optional<Key> pressed = key.map(Key::new);
        key = Optional.empty();
        return pressed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
