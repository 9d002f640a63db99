package dev.rdsshell.completions.suggestion;

import java.util.List;

/**
 * One value that could stand in a line.
 *
 * @param value what goes into the line, without quotes
 * @param label what a list shows in its place
 * @param columns further facts that help to choose, such as engine, size and age
 * @param note why it is special or cannot work; empty for most
 * @param group a heading in the list, or empty
 * @param whole whether the value is complete; false for a folder, which goes on
 */
public record Suggestion(String value, String label, List<String> columns, String note, String group, boolean whole) {
    public Suggestion {
        columns = List.copyOf(columns);
    }

    /** A value that speaks for itself. */
    public static Suggestion of(String value) {
        return of(value, "");
    }

    /** A value with a few words about it. */
    public static Suggestion of(String value, String about) {
        return new Suggestion(value, value, about.isEmpty() ? List.of() : List.of(about), "", "", true);
    }

    /** The same under a heading. */
    public Suggestion in(String heading) {
        return new Suggestion(value, label, columns, note, heading, whole);
    }

    /** The same as the beginning of a value that goes on. */
    public Suggestion goingOn() {
        return new Suggestion(value, label, columns, note, group, false);
    }
}
