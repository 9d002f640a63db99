package dev.rdsshell.completions.source;

import java.util.Optional;

/** Which account and region a line means. Implemented by the shell. */
@FunctionalInterface
public interface Account {

    /**
     * Never waits, neither for the network nor for a file.
     *
     * @return empty while it is being found out; {@link dev.rdsshell.completions.cache.Arrivals} tells when it is known
     * @throws dev.rdsshell.completions.cache.LookupFailure where the line or the settings do not say
     */
    Optional<Place> place(Wanted wanted);
}
