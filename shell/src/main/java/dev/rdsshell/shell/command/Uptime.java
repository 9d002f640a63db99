package dev.rdsshell.shell.command;

import java.time.Duration;

/**
 * How long the machine has been awake, counted from any moment: only the difference of two readings means something. It
 * measures how long something takes or may take, because it goes on evenly while the clock is set forward or back, and
 * stands still while the machine sleeps.
 */
@FunctionalInterface
public interface Uptime {
    Duration read();
}
