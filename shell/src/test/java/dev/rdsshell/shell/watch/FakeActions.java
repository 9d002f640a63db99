package dev.rdsshell.shell.watch;

import java.util.ArrayList;
import java.util.List;

/** Keeps what the keys of a board have led to. */
final class FakeActions implements BoardActions {
    final List<String> called = new ArrayList<>();
    boolean asks;
    Runnable atCancel = () -> {};
    Runnable atUnlock = () -> {};

    @Override
    public boolean asksBeforeCancel(Sight.Key export) {
        return asks;
    }

    @Override
    public void cancel(Sight.Key export) {
        called.add("cancel " + export.identifier());
        atCancel.run();
    }

    @Override
    public void unlock() {
        called.add("unlock");
        atUnlock.run();
    }
}
