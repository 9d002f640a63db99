package dev.rdsshell.shell.command;

import java.util.List;

/**
 * What the first step makes of a line. Both halves may be filled: an editor shows what was understood and what was not.
 *
 * @param problems in the order in which the AWS CLI would report them; empty when the line was understood
 */
public record Parsed(Arguments arguments, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }

    public boolean isUnderstood() {
        return problems.isEmpty();
    }
}
