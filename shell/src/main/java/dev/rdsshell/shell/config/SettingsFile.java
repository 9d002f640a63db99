package dev.rdsshell.shell.config;

import dev.rdsshell.shell.line.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own settings, written by the person:
 *
 * <pre>
 *   pager: off
 *   colour: off
 *   protect: ["123456789012"]
 * </pre>
 */
public final class SettingsFile {
    private final SafeFile file;
    private final Nearest nearest;

    public SettingsFile(SafeFile file, Nearest nearest) {
        this.file = file;
        this.nearest = nearest;
    }

    /** What the file says; a broken one says nothing, with one warning, and protects every account. */
    public Settings load() {
        try {
            return settings(Yaml.readMap(file.read().orElse("")));
        } catch (IOException | Yaml.BrokenYamlException e) {
            String why = file.path() + " cannot be read, so the built-in settings hold: " + e.getMessage();
            return new Settings(Map.of(), List.of(why), GuardRails.unreadable(file.path() + " cannot be read."));
        }
    }

    private Settings settings(Map<String, Object> read) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        GuardRails guardRails = new GuardRailsReader(file.path(), warnings::add).read(read);
        read.forEach((name, value) -> {
            if (!GuardRailsReader.knows(name)) {
                readOption(name, String.valueOf(value), values, warnings);
            }
        });
        refuseTakenKeys(values, warnings);
        return new Settings(values, warnings, guardRails);
    }

    /** One key does one thing: of two that want it the later one keeps the key that is built in. */
    private void refuseTakenKeys(Map<String, String> values, List<String> warnings) {
        List<Map.Entry<String, String>> backwards = new ArrayList<>(new LinkedHashMap<>(values).entrySet());
        Collections.reverse(backwards);
        for (Map.Entry<String, String> given : backwards) {
            Option.find(given.getKey())
                    .flatMap(option -> Option.taken(
                            option, given.getValue(), other -> values.getOrDefault(other.word(), other.builtIn())))
                    .ifPresent(failure -> {
                        values.remove(given.getKey());
                        warnings.add(file.path() + ": " + failure.message() + " " + failure.advice());
                    });
        }
    }

    private void readOption(String name, String value, Map<String, String> values, List<String> warnings) {
        Option.problem(name, value, nearest)
                .ifPresentOrElse(
                        problem -> warnings.add(file.path() + ": " + problem.message() + " " + problem.advice()),
                        () -> values.put(name, value));
    }
}
