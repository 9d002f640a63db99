package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;

/** What a request means beyond its values: where it goes, what it works on, whether it can work. */
public interface RequestSummary {

    /** What is known at once. */
    List<StyledLine> known(Ready request);

    /**
     * What has to be looked up first; called in the background.
     *
     * @param columns those of the terminal
     */
    List<StyledLine> found(Ready request, int columns);
}
