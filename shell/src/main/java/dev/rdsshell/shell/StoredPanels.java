package dev.rdsshell.shell;

import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.entry.PanelMemory;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/** Which panels are open, in a file of the person's own. Without a disk they are simply closed. */
record StoredPanels(SafeFile file) implements PanelMemory {

    @Override
    public Set<String> load() {
        try {
            return file.read().orElse("").lines().collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    @Override
    public void keep(Set<String> words) {
        try {
            file.write(words.stream().map(word -> word + "\n").collect(Collectors.joining()));
        } catch (IOException full) {
            // What cannot be kept is forgotten with the session: nobody is to be stopped by that.
            return;
        }
    }
}
