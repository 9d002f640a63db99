package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** Looks at a line before anything runs. Pure: asks neither session nor account. References stand in it as typed. */
@FunctionalInterface
public interface LineCheck {

    /** What cannot be understood. */
    List<Problem> problems(Words words);

    /** The same, with the values that can never be right, also of the line that this one runs. */
    default List<Problem> review(Words words) {
        return problems(words);
    }

    /** What the line has to give unless a default does, also of the line that this one runs. */
    default List<Problem> missing(Words words) {
        return List.of();
    }
}
