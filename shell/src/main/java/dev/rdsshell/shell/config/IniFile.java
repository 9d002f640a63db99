package dev.rdsshell.shell.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of {@code ~/.aws/config} by the rules of the parser that the AWS CLI uses.
 *
 * <pre>
 *   [profile prod]            a section, up to the last bracket; one name twice is an error
 *   [DEFAULT]                 what every other section has that does not say otherwise
 *   region = us-west-2        a key, in any letter case; {@code :} will do as well
 *   # or ; a comment          on a line of its own only
 *   s3 =                      an indented line belongs to the key above
 *     addressing_style = path   below a key without a value: only with {@code =}
 * </pre>
 */
final class IniFile {
    private static final String EVERYWHERE = "DEFAULT";

    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    private @Nullable Map<String, List<String>> section;
    private @Nullable List<String> value;
    private final boolean holdsSubsections;
    private int indentation;
    private int number;

    private IniFile(boolean holdsSubsections) {
        this.holdsSubsections = holdsSubsections;
    }

    /**
     * The values by section and key. A value over several lines keeps them, joined by {@code '\n'}.
     *
     * @throws BrokenFileException where a line is none of the above
     */
    static Map<String, Map<String, String>> parse(String text) throws BrokenFileException {
        return parse(text, new IniFile(true));
    }

    /**
     * The same for a file without keys below keys: an indented line goes on with the value above, whatever is in it.
     *
     * @throws BrokenFileException where a line is neither that, a section, a key nor a comment
     */
    static Map<String, Map<String, String>> parseTexts(String text) throws BrokenFileException {
        return parse(text, new IniFile(false));
    }

    private static Map<String, Map<String, String>> parse(String text, IniFile file) throws BrokenFileException {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : unmarked.lines().toList()) {
            file.number++;
            file.take(line);
        }
        Map<String, List<String>> everywhere = file.sections.getOrDefault(EVERYWHERE, Map.of());
        Map<String, Map<String, String>> joined = new LinkedHashMap<>();
        file.sections.forEach((name, keys) -> joined.put(name, join(everywhere, keys)));
        joined.remove(EVERYWHERE);
        return joined;
    }

    private static Map<String, String> join(Map<String, List<String>> everywhere, Map<String, List<String>> keys) {
        Map<String, List<String>> all = new LinkedHashMap<>(everywhere);
        all.putAll(keys);
        Map<String, String> joined = new LinkedHashMap<>();
        all.forEach((key, lines) -> joined.put(key, String.join("\n", lines).stripTrailing()));
        return Collections.unmodifiableMap(joined);
    }

    private void take(String line) throws BrokenFileException {
        String content = line.strip();
        if (content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        if (content.isEmpty()) {
            addToValue("");
            return;
        }
        int indented = line.indexOf(content);
        if (value != null && indented > indentation) {
            addToValue(content);
            return;
        }
        indentation = indented;
        takeHeaderOrKey(content);
    }

    private void addToValue(String content) throws BrokenFileException {
        if (value == null) {
            return;
        }
        boolean holdsKeys = holdsSubsections && value.get(0).isEmpty();
        if (holdsKeys && !content.isEmpty() && content.indexOf('=') < 0) {
            throw broken("an indented line below 'key =' has to be key = value");
        }
        value.add(content);
    }

    private void takeHeaderOrKey(String content) throws BrokenFileException {
        if (content.startsWith("[") && content.lastIndexOf(']') > 1) {
            begin(content.substring(1, content.lastIndexOf(']')));
        } else if (content.startsWith("[")) {
            throw broken("a section is a name between [ and ]");
        } else {
            takeKey(content);
        }
    }

    private void begin(String name) throws BrokenFileException {
        if (sections.containsKey(name) && !name.equals(EVERYWHERE)) {
            throw broken("[" + name + "] is there twice");
        }
        section = sections.computeIfAbsent(name, added -> new LinkedHashMap<>());
        value = null;
    }

    private void takeKey(String content) throws BrokenFileException {
        if (section == null) {
            throw broken("a section, such as [default], has to come first");
        }
        int delimiter = delimiter(content);
        if (delimiter < 1) {
            throw broken("neither [section] nor key = value");
        }
        String key = content.substring(0, delimiter).strip().toLowerCase(Locale.ROOT);
        value = new ArrayList<>(List.of(content.substring(delimiter + 1).strip()));
        if (section.put(key, value) != null) {
            throw broken(key + " is there twice");
        }
    }

    private BrokenFileException broken(String why) {
        return new BrokenFileException("line " + number + ": " + why);
    }

    private static int delimiter(String content) {
        int equals = content.indexOf('=');
        int colon = content.indexOf(':');
        return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
    }

    /** The file does not have the form; the message says where and why, and never shows a value. */
    static final class BrokenFileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        BrokenFileException(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
