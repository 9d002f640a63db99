package dev.rdsshell.shell.script;

import dev.rdsshell.shell.line.LogicalLine;
import java.util.List;

/** What a script is made of. */
public sealed interface Statement {

    /** The line itself, or the one that begins a block. */
    LogicalLine line();

    /** A command, as it would be typed. */
    record Line(LogicalLine line) implements Statement {}

    /** {@code for NAME in … end}: a block that runs once for each item. */
    record Loop(LogicalLine line, List<Statement> body) implements Statement {
        public Loop {
            body = List.copyOf(body);
        }
    }
}
