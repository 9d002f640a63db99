package dev.rdsshell.shell.command;

import java.util.List;

/** A line that cannot run, with all its problems at once. */
public record Rejected(List<Problem> problems) implements Prepared {
    public Rejected {
        problems = List.copyOf(problems);
    }
}
