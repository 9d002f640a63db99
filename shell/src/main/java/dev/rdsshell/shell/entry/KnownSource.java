package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Arguments;
import java.util.Optional;

/** What is known of the source that a line names, without waiting. */
public interface KnownSource {

    Optional<String> engine(Arguments line);

    /** Why it cannot be exported; empty where it can, or where that is not known. */
    Optional<String> obstacle(Arguments line);
}
