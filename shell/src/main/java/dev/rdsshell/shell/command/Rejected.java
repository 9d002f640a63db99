package dev.rdsshell.shell.command;

import java.util.List;

/**
 * A line that cannot run, with all its problems at once.
 *
 * @param values what is known of the request all the same, for whoever helps to complete the line
 */
public record Rejected(List<Problem> problems, List<Filled> values) implements Prepared {
    public Rejected {
        problems = List.copyOf(problems);
        values = List.copyOf(values);
    }

    public Rejected(List<Problem> problems) {
        this(problems, List.of());
    }
}
