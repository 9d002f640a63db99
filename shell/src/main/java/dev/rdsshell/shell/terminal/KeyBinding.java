package dev.rdsshell.shell.terminal;

import java.util.function.UnaryOperator;

/**
 * A key of the line editor with a meaning of ours.
 *
 * @param key such as {@code f1}, {@code ctrl-o}, {@code alt-h}; the names are those of {@link KeyNames}
 * @param action takes the line as it stands and gives the line that is to stand there. It runs on the editor's thread
 *     and may open a screen below the line
 */
public record KeyBinding(String key, UnaryOperator<EditedLine> action) {

    /**
     * The line being typed.
     *
     * @param cursor place of the cursor in the text, in UTF-16 units
     */
    public record EditedLine(String text, int cursor) {}
}
