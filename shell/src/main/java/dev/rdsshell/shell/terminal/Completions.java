package dev.rdsshell.shell.terminal;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start where the replaced range of the buffer begins
 * @param end where it ends; the cursor lies between the two
 * @param choices in the order in which they are offered, choices of one group together
 * @param note what else is to be known about them (their age, that more are being loaded, why there are none), or empty
 */
public record Completions(int start, int end, List<Choice> choices, String note) {

    /**
     * One thing that could stand there.
     *
     * @param value what is put into the line, quotes included
     * @param label what the menu shows
     * @param description what it is, in a few words, or empty
     * @param group heading in the menu, or empty
     * @param spaceFollows whether the word is whole; false for {@code s3://bucket/} and the like, which go on
     */
    public record Choice(String value, String label, String description, String group, boolean spaceFollows) {}

    public Completions {
        choices = List.copyOf(choices);
    }

    public static Completions none(int cursor) {
        return new Completions(cursor, cursor, List.of(), "");
    }
}
