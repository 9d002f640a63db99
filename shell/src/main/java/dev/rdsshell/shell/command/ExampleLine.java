package dev.rdsshell.shell.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of an example in the columns that there are. What is too long goes on after a backslash, one option a row, and can
 * still be pasted as it stands:
 *
 * <pre>
 *   start-export-task \
 *       --export-task-identifier my-s3-export \
 *       --s3-bucket-name amzn-s3-demo-bucket
 * </pre>
 */
final class ExampleLine {
    private static final String GOES_ON = " \\";

    private ExampleLine() {}

    static List<String> rows(String line, int columns) {
        List<String> parts = line.length() < columns ? List.of(line) : parts(line);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.add((i == 0 ? "" : "    ") + parts.get(i) + (i < parts.size() - 1 ? GOES_ON : ""));
        }
        return rows;
    }

    /** Cut before every option that is not inside quotes. */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quote == 0 && isOption(line, i)) {
                parts.add(line.substring(begin, i));
                begin = i + 1;
            } else if (character == quote) {
                quote = 0;
            } else if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            }
        }
        parts.add(line.substring(begin));
        return parts;
    }

    private static boolean isOption(String line, int blank) {
        return line.startsWith(" --", blank) && blank + 3 < line.length() && line.charAt(blank + 3) != ' ';
    }
}
