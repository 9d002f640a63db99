package dev.rdsshell.shell.config;

import dev.rdsshell.shell.line.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own settings, written by the person:
 *
 * <pre>
 *   pager: off
 *   colour: off
 * </pre>
 */
public final class SettingsFile {
    private final SafeFile file;
    private final Nearest nearest;

    public SettingsFile(SafeFile file, Nearest nearest) {
        this.file = file;
        this.nearest = nearest;
    }

    /** What the file says; a broken one says nothing, with one warning. */
    public Settings load() {
        try {
            return settings(Yaml.readMap(file.read().orElse("")));
        } catch (IOException | Yaml.BrokenYamlException e) {
            String why = file.path() + " cannot be read, so the built-in settings hold: " + e.getMessage();
            return new Settings(Map.of(), List.of(why));
        }
    }

    private Settings settings(Map<String, Object> read) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        read.forEach((name, value) -> Option.problem(name, String.valueOf(value), nearest)
                .ifPresentOrElse(
                        problem -> warnings.add(file.path() + ": " + problem.message() + " " + problem.advice()),
                        () -> values.put(name, String.valueOf(value))));
        return new Settings(values, warnings);
    }
}
