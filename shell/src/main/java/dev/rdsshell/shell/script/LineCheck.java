package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** Looks at a line before anything runs. Pure: asks neither session nor account. */
@FunctionalInterface
public interface LineCheck {

    /** @param words the line, with its references as typed: what holds one can be anything */
    List<Problem> problems(Words words);
}
