package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import java.util.List;

/** {@code clear}: empties the screen. */
public final class Clear extends BuiltIn {
    /** To the upper left corner, then erase all of the display (ECMA-48: CUP, ED 2). */
    private static final String HOME_AND_ERASE = "\u001b[H\u001b[2J";

    public Clear() {
        super(new Description(
                "clear",
                List.of(),
                Description.Group.SHELL,
                "Empties the screen.",
                "Ctrl-L does the same and keeps the line.",
                List.of(),
                List.of(new Description.Example("clear", "empties the screen"))));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (execution.console().capabilities().outputIsTerminal()) {
            execution.console().data(HOME_AND_ERASE);
        }
        return Outcome.ok();
    }
}
