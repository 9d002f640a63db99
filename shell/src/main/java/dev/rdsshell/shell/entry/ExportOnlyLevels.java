package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;

/**
 * The parts of a partial export one level at a time: databases, then what is in one of them.
 *
 * <pre>
 *   shop          database       Right goes into it, Enter takes all of it
 *   shop.public   schema
 * </pre>
 *
 * Which levels there are is up to the engine: the names that are suggested have its form.
 */
final class ExportOnlyLevels {
    private static final char BETWEEN = '.';

    private ExportOnlyLevels() {}

    /** Those of the level that is typed. */
    static Completions level(Completions all, String typed) {
        List<Choice> choices = all.choices().stream()
                .filter(choice -> depth(choice.value()) == depth(typed))
                .filter(choice -> choice.value().startsWith(above(typed)))
                .toList();
        String note = choices.isEmpty() && typed.endsWith(".") ? nothingKnown(typed, all.note()) : all.note();
        return new Completions(choices, choices.size(), note, all.growing());
    }

    /** No call lists what is in a snapshot: an empty level may have names all the same. */
    private static String nothingKnown(String typed, String note) {
        String name = typed.substring(0, typed.length() - 1);
        return "nothing is known of " + name + ": type a name in it, or take the dot away for all of it"
                + (note.isEmpty() ? "" : " · " + note);
    }

    /** Of a name: 1 for a database. */
    static long of(String name) {
        return depth(name) + 1;
    }

    /** What is typed to see what is in a choice. */
    static String into(String value) {
        return value + BETWEEN;
    }

    /** What is typed to see the level above. */
    static String outOf(String typed) {
        String above = above(typed);
        return above.isEmpty() ? typed : above(above.substring(0, above.length() - 1));
    }

    /** {@code shop.public.} for {@code shop.public.ord}. */
    private static String above(String typed) {
        return typed.substring(0, typed.lastIndexOf(BETWEEN) + 1);
    }

    private static long depth(String value) {
        return value.chars().filter(character -> character == BETWEEN).count();
    }
}
