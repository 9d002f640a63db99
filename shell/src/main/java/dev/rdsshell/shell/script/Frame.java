package dev.rdsshell.shell.script;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A script on its way, as those see it that it runs itself. */
final class Frame {
    private final Instant now;
    private final RunWatcher watcher;
    private final String prefix;
    private Optional<Path> file = Optional.empty();
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

    /**
     * For a script that the line runs which this one has come to.
     *
     * @param own who watches that script, besides those who watch this one
     */
    Frame within(Optional<Instant> itsNow, Optional<RunWatcher> own) {
        String inside = position + "/";
        RunWatcher both = own.<RunWatcher>map(one -> new Watchers(List.of(watcher, new InnerWatcher(inside, one))))
                .orElse(watcher);
        return new Frame(itsNow.orElse(now), both, inside);
    }

    /** Whose lines these are, where they stand in a file. */
    Optional<Path> file() {
        return file;
    }

    Frame of(Script script) {
        file = script.file();
        return this;
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
