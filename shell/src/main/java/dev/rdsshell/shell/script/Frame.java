package dev.rdsshell.shell.script;

import java.time.Instant;

/** A script on its way, as those see it that it runs itself. */
final class Frame {
    private final Instant now;
    private final RunWatcher watcher;
    private final String prefix;
    private String position = "";

    /**
     * Begins one.
     *
     * @param now what {@code ${now:…}} shows in all of it, and in whatever it runs
     * @param prefix in front of the keys of its lines
     */
    Frame(Instant now, RunWatcher watcher, String prefix) {
        this.now = now;
        this.watcher = watcher;
        this.prefix = prefix;
    }

    /** For a script that the line runs which this one has come to. */
    Frame within() {
        return new Frame(now, watcher, position + "/");
    }

    Instant now() {
        return now;
    }

    RunWatcher watcher() {
        return watcher;
    }

    String prefix() {
        return prefix;
    }

    /** Notes the line that runs now. */
    void comesTo(String key) {
        position = key;
    }
}
