package dev.rdsshell.shell.terminal;

import java.time.Duration;

/** Where the choices of an open menu are found while a person types on. */
@FunctionalInterface
public interface Background {
    /** Does it on another thread, not before that much time has gone by. */
    void after(Duration delay, Runnable work);
}
