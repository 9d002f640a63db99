package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;

/**
 * A start like one that stands before it in a dry run.
 *
 * @param other the identifier of that one
 */
record LikeRehearsed(Ready ready, String other) implements Ready {
    @Override
    public List<Filled> values() {
        return ready.values();
    }

    @Override
    public Ready innermost() {
        return ready.innermost();
    }

    @Override
    public Foreseen foreseen(Execution execution) {
        return told().and(ready.foreseen(execution));
    }

    @Override
    public Foreseen foreseenInQueue(Execution execution) {
        return told().and(ready.foreseenInQueue(execution));
    }

    private Foreseen told() {
        String told = "What the line leaves out is taken from the start of " + SafeText.line(other)
                + " before it, which there is not yet.";
        return Foreseen.of(List.of(StyledLine.of(told)), false);
    }

    @Override
    public Outcome run(Execution execution) {
        return ready.run(execution);
    }
}
