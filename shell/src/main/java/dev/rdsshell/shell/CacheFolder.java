package dev.rdsshell.shell;

import dev.rdsshell.completions.cache.Shelf;
import dev.rdsshell.shell.config.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Rows between two sessions, below {@code $XDG_CACHE_HOME/rds-shell}: one file for each kind, for its owner only. */
final class CacheFolder implements Shelf {
    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return file(name).read();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A full disk or a folder without write access costs the next session a look-up, and nobody a message. */
    @Override
    public void write(String name, String text) {
        try {
            file(name).write(text);
        } catch (IOException | UnsupportedOperationException notKept) {
            // as if it had never been looked up
        }
    }

    private SafeFile file(String name) {
        return new SafeFile(folder.resolve(name + ".json"));
    }
}
