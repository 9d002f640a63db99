package dev.rdsshell.shell.script;

import dev.rdsshell.shell.line.LogicalLine;
import java.util.List;
import java.util.stream.Collectors;

/** What a script is made of. */
public sealed interface Statement {

    /** The line itself, or the one that begins a block. */
    LogicalLine line();

    /** All of it, as it was written. */
    String text();

    /** A command, as it would be typed. */
    record Line(LogicalLine line) implements Statement {
        @Override
        public String text() {
            return line.text();
        }
    }

    /** {@code for NAME in … end}: a block that runs once for each item. */
    record Loop(LogicalLine line, List<Statement> body) implements Statement {
        public Loop {
            body = List.copyOf(body);
        }

        @Override
        public String text() {
            String inside = body.stream().map(Statement::text).collect(Collectors.joining("\n"));
            return String.join("\n", line.text(), inside, StatementReader.END);
        }
    }
}
