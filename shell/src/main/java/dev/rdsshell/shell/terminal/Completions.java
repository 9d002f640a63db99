package dev.rdsshell.shell.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What could stand at a place of the line, as far as it is known now.
 *
 * @param choices the best of them, in the order in which they are offered; those of one group and outlook stand together
 * @param total how many there are; only the best of a long list are among the choices
 * @param note what else is to be known about them (their age, that more are being looked up, why there are none), or empty
 * @param growing whether more may come by themselves
 */
public record Completions(List<Choice> choices, int total, String note, boolean growing) {
    private static final Completions NONE = new Completions(List.of(), 0, "", false);

    /**
     * One thing that could stand there. Labels, columns and remarks may hold anything: they are escaped when they are drawn.
     *
     * @param value what is put into the line, quotes included
     * @param label what the menu shows
     * @param columns what helps to choose, such as engine, size and age; the same column of all choices is aligned
     * @param remark why it is special or cannot work, or empty
     * @param outlook whether it is likely to work
     * @param group heading in the menu, or empty
     * @param spaceFollows whether the word is whole; false for {@code s3://bucket/} and the like, which go on
     */
    public record Choice(
            String value,
            String label,
            List<String> columns,
            String remark,
            Outlook outlook,
            String group,
            boolean spaceFollows) {
        public Choice {
            columns = List.copyOf(columns);
        }

        /** A name with nothing else to say. */
        public static Choice of(String value) {
            return new Choice(value, value, List.of(), "", Outlook.GOOD, "", true);
        }

        boolean isHopeless() {
            return outlook == Outlook.HOPELESS;
        }
    }

    /** Whether a choice is likely to work; for all but the good ones the remark says why not. */
    public enum Outlook {
        GOOD,
        DOUBTFUL,
        HOPELESS
    }

    public Completions {
        choices = grouped(choices);
    }

    public static Completions none() {
        return NONE;
    }

    /** All that there is, known without looking anything up. */
    public static Completions of(List<Choice> choices) {
        return new Completions(choices, choices.size(), "", false);
    }

    boolean isEmpty() {
        return choices.isEmpty();
    }

    /** Of one group, and alike in whether they are likely to work: a heading must not lift what fails above what works. */
    private record Together(String group, Outlook outlook) {}

    private static List<Choice> grouped(List<Choice> choices) {
        Map<Together, List<Choice>> groups = new LinkedHashMap<>();
        choices.forEach(choice -> groups.computeIfAbsent(
                        new Together(choice.group(), choice.outlook()), key -> new ArrayList<>())
                .add(choice));
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
