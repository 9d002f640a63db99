package dev.rdsshell.shell.command;

import dev.rdsshell.shell.session.CurrentSession;
import java.time.Clock;

/** What a running command may use. Ctrl-C interrupts the thread that runs it; waits go through {@link Pause}. */
public record Execution(CurrentSession session, Console console, Preparation.Mode mode, Clock clock, Pause pause) {}
