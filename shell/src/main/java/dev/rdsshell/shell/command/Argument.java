package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.List;

/**
 * A parameter as it was given on a line.
 *
 * @param written the word that named it ({@code --s3-prefix}, {@code --s3-p=x}); for a word without an option, itself
 * @param values its values with their places; for {@code --option=value} the place is that of the value
 */
public record Argument(Parameter parameter, Word written, List<Word> values) {
    public Argument {
        values = List.copyOf(values);
    }

    /** Whether its value stands in the word that names it, {@code --option=value}: then no other word belongs to it. */
    public boolean isAttached() {
        return parameter.isOption() && values.size() == 1 && values.get(0).end() == written.end();
    }

    public List<String> texts() {
        return values.stream().map(Word::text).toList();
    }
}
