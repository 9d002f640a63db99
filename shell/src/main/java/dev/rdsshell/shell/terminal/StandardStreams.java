package dev.rdsshell.shell.terminal;

import java.util.Optional;

/** What stdin, stdout and stderr of the process are connected to. */
interface StandardStreams {
    int INPUT = 0;
    int OUTPUT = 1;
    int ERROR = 2;

    boolean isTerminal(int descriptor);

    /** Columns and rows of the terminal behind a descriptor; empty when there is none, or it does not know. */
    Optional<WindowSize> size(int descriptor);

    /** In character cells, both at least 1. */
    record WindowSize(int columns, int rows) {}
}
