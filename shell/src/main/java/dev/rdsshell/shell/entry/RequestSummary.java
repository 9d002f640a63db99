package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.function.IntFunction;

/** What a request means beyond its values: where it goes, what it works on, whether it can work. */
public interface RequestSummary {

    /** What is known at once. */
    List<StyledLine> known(Ready request);

    /** Whether nothing more is to be expected of what is known at once, where look-ups behind it are still under way. */
    default boolean isSettled(Ready request) {
        return true;
    }

    /**
     * What has to be looked up first; called in the background.
     *
     * @return it as rows of a terminal of so many columns: another width needs no other look-up
     */
    IntFunction<List<StyledLine>> found(Ready request);
}
