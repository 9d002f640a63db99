package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.terminal.Completions.Choice;

/** What all choices begin with: it can be written without choosing. */
final class CommonBeginning {
    private CommonBeginning() {}

    /**
     * The longest beginning that all choices have, where that is more than what was typed; else what was typed. Where nothing
     * was typed it is nothing: whoever then types a word to find a row by would type it behind a beginning of all rows.
     */
    static String of(Completions offered, String typed) {
        boolean allAreKnown = offered.total() == offered.choices().size() && !offered.growing() && !offered.isEmpty();
        if (typed.isEmpty() || !allAreKnown) {
            return typed;
        }
        String common = offered.choices().stream()
                .map(Choice::value)
                .reduce(CommonBeginning::common)
                .orElse("");
        return common.startsWith(typed) ? common : typed;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
