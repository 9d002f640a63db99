package dev.rdsshell.completions.suggestion;

import java.util.List;

/**
 * One value that could stand in a line.
 *
 * @param value what goes into the line, without quotes
 * @param label what a list shows in its place
 * @param columns further facts that help to choose, such as engine, size and age; within a group each place has one meaning
 * @param note why it is special or cannot work; empty for most
 * @param group a heading in the list, or empty
 * @param whole whether the value is complete; false for a folder, which goes on
 * @param prospect how likely it is to work
 */
public record Suggestion(
        String value, String label, List<String> columns, String note, String group, boolean whole, Prospect prospect) {

    /** How likely a value is to work. */
    public enum Prospect {
        /** It was used in an export that succeeded. */
        PROVEN,
        USUAL,
        /** It may fail; the note says why. */
        DOUBTFUL,
        /** It is certain to fail; the note says why. Shown last. */
        HOPELESS
    }

    public Suggestion {
        columns = List.copyOf(columns);
    }

    /** A value that speaks for itself. */
    public static Suggestion of(String value) {
        return of(value, "");
    }

    /** A value with a few words about it. */
    public static Suggestion of(String value, String about) {
        return new Suggestion(value, value, about.isEmpty() ? List.of() : List.of(about), "", "", true, Prospect.USUAL);
    }

    /** A value that a list shows by another name. */
    public static Suggestion of(String value, String label, List<String> columns) {
        return new Suggestion(value, label, columns, "", "", true, Prospect.USUAL);
    }

    /** The same under a heading. */
    public Suggestion in(String heading) {
        return new Suggestion(value, label, columns, note, heading, whole, prospect);
    }

    /** The same as the beginning of a value that goes on. */
    public Suggestion goingOn() {
        return new Suggestion(value, label, columns, note, group, false, prospect);
    }

    /** The same with what is to be expected of it, and why. */
    public Suggestion expected(Prospect expected, String why) {
        return new Suggestion(value, label, columns, why, group, whole, expected);
    }
}
