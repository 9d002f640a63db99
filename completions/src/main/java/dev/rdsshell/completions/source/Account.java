package dev.rdsshell.completions.source;

/** Which account and region a line means. Implemented by the shell. */
@FunctionalInterface
public interface Account {

    /**
     * Never waits for the network.
     *
     * @throws dev.rdsshell.completions.cache.LookupFailure where the line or the settings do not say
     */
    Place place(Wanted wanted);
}
