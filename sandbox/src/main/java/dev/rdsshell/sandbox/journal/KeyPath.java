package dev.rdsshell.sandbox.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Object keys as paths, readable where possible. A percent sign marks whatever a path cannot hold: {@code %25} a character
 * by its code, a lone {@code %} an empty part as in {@code folder/}, {@code %%} at the end a file that had to step aside.
 */
final class KeyPath {
    static final String MARK = "%";
    static final String ASIDE = "%%";

    private static final Pattern UNSAFE = Pattern.compile("[%\\\\:*?\"<>|\\x00-\\x1f\\x7f]");
    private static final Pattern CODE = Pattern.compile("%([0-9A-F]{2})");

    private KeyPath() {}

    static Path of(String key) {
        return Path.of("", Stream.of(key.split("/", -1)).map(KeyPath::encoded).toArray(String[]::new));
    }

    static String keyOf(Path relative) {
        return Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
                .map(i -> decoded(relative.getName(i).toString()))
                .collect(Collectors.joining("/"));
    }

    private static String encoded(String part) {
        if (part.isEmpty()) {
            return MARK;
        }
        String safe =
                UNSAFE.matcher(part).replaceAll(match -> code(match.group().charAt(0)));
        return part.startsWith(".") ? code('.') + safe.substring(1) : safe;
    }

    private static String decoded(String name) {
        String part = name.endsWith(ASIDE) ? name.substring(0, name.length() - ASIDE.length()) : name;
        if (part.equals(MARK)) {
            return "";
        }
        return CODE.matcher(part).replaceAll(match -> {
            char character = (char) Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(character));
        });
    }

    private static String code(char character) {
        return String.format(Locale.ROOT, "%%%02X", (int) character);
    }
}
