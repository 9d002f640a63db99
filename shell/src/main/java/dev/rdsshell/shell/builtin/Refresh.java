package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import java.util.List;

/** {@code refresh}: what Tab shows is looked up again. */
public final class Refresh extends BuiltIn {
    private final Runnable refresh;

    /** @param refresh makes the next Tab look everything up again */
    public Refresh(Runnable refresh) {
        super(new Description(
                "refresh",
                List.of(),
                Description.Group.SESSION,
                "Has everything that Tab shows looked up again.",
                "Rows are looked up again by themselves after a minute, and after an export was started or canceled here. This"
                        + " is for what somebody else has just changed, or just allowed.",
                List.of(),
                List.of(new Description.Example("refresh", "the next Tab asks the account again"))));
        this.refresh = refresh;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        refresh.run();
        return Outcome.ok();
    }
}
