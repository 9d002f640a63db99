package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.session.Defaults;
import java.util.List;
import java.util.stream.Collectors;

/** Defaults as a person reads them, one line each. */
final class DefaultLines {
    private static final String USUAL = "start-export-task";

    private DefaultLines() {}

    static List<String> of(Defaults defaults) {
        return defaults.entries().stream().map(DefaultLines::line).toList();
    }

    private static String line(Defaults.Default entry) {
        String command = entry.command().equals(USUAL) ? "" : entry.command() + " ";
        String values = entry.values().stream().map(Quoting::quote).collect(Collectors.joining(" "));
        String place = entry.isTemplate() ? "every account and region" : entry.account() + " " + entry.region();
        return command + entry.parameter() + " " + values + " (" + place + ")";
    }
}
