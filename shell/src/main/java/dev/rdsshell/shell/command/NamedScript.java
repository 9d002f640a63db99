package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Word;
import java.util.List;

/**
 * A script file that a line runs.
 *
 * @param file the word that names it
 * @param given the words that give it variables, each as {@code NAME=VALUE}
 * @param included whether its lines share the session of the line, so that what they set stays
 * @param tried whether the line may fail
 */
public record NamedScript(Word file, List<Word> given, boolean included, boolean tried) {
    public NamedScript {
        given = List.copyOf(given);
    }

    /** The same behind {@code try}. */
    public NamedScript asTried() {
        return new NamedScript(file, given, included, true);
    }
}
