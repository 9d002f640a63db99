package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a word is in the eyes of one stage of the {@link ArgumentParser}. */
sealed interface WordRole {

    /** A value of the option before it, or a word without an option. */
    record Value() implements WordRole {}

    /** A lone {@code --}: everything behind it is a value. */
    record Separator() implements WordRole {}

    /** @param explicit the value of {@code --option=value} with its place, or null */
    record Option(Parameter parameter, @Nullable Word explicit) implements WordRole {}

    /** It looks like an option, but this stage has none of that name. */
    record Unknown() implements WordRole {}

    /** An abbreviation of several options. */
    record Ambiguous(List<Parameter> candidates) implements WordRole {}
}
