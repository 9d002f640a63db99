package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.eligibility.ExportOnlyRules;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        String name = plain(typed);
        Set<String> names =
                all.choices().stream().map(choice -> plain(choice.value())).collect(Collectors.toSet());
        List<Choice> choices = all.choices().stream()
                .filter(choice -> plain(choice.value()).startsWith(above(name)))
                .filter(choice -> depth(plain(choice.value())) == depth(name) || isAlone(choice, depth(name), names))
                .toList();
        String note = choices.isEmpty() && name.endsWith(".") ? nothingKnown(name, all.note()) : all.note();
        return new Completions(choices, choices.size(), note, all.growing());
    }

    /** A name with too many dots, which nothing leads to, stands where it can be seen that it cannot be exported. */
    private static boolean isAlone(Choice choice, long depth, Set<String> names) {
        String name = plain(choice.value());
        return choice.outlook() == Outlook.HOPELESS
                && depth(name) > depth
                && names.stream().noneMatch(other -> name.startsWith(into(other)));
    }

    /** The name itself: {@code $} has to be written in quotes. */
    private static String plain(String written) {
        boolean isQuoted = written.indexOf('\'') >= 0 || written.indexOf('"') >= 0;
        return isQuoted
                ? String.join(" ", Tokenizer.tokenize(written, Expansion.none()).texts())
                : written;
    }

    /** No call lists what is in a snapshot: an empty level may have names all the same. */
    private static String nothingKnown(String within, String note) {
        String name = within.substring(0, within.length() - 1);
        return "nothing is known of " + name + ": type a name in it, or take the dot away for all of it"
                + (note.isEmpty() ? "" : " · " + note);
    }

    /** Of a name: 1 for a database. */
    static long of(String name) {
        return depth(plain(name)) + 1;
    }

    /** Whether an engine has names within this one; where the engine is not known, it may. */
    static boolean isParted(String name, Optional<String> engine) {
        return engine.map(known -> of(name) < ExportOnlyRules.levels(known)).orElse(true);
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
