package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.config.Connection;

/** An export that this process has started, and where. */
public record StartedExport(Connection connection, String identifier) {}
