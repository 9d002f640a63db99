package dev.rdsshell.shell.entry;

import java.util.Set;

/** Keeps which panels are open from one entry to the next. */
public interface PanelMemory {

    /** The words that were kept last. */
    Set<String> load();

    void keep(Set<String> words);
}
