package dev.rdsshell.shell.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Which exports are watched. */
public sealed interface Scope {

    /** Those with these identifiers, whatever state they are in. */
    record Named(List<String> identifiers) implements Scope {
        public Named {
            identifiers = List.copyOf(new LinkedHashSet<>(identifiers));
        }
    }

    /**
     * Those that the account lists, also those that start while they are watched.
     *
     * @param sourceArn only those of this source; empty for all
     * @param endedToo whether those are shown that had ended before the watch began
     */
    record Listed(Optional<String> sourceArn, boolean endedToo) implements Scope {}
}
