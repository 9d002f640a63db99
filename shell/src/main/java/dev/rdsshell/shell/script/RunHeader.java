package dev.rdsshell.shell.script;

import java.time.Instant;
import java.util.Map;

/**
 * How a run began.
 *
 * @param digest of the script's text: a log is good for the very same script only
 * @param now what {@code ${now:…}} shows
 * @param given variables from the command line
 */
public record RunHeader(String script, String digest, Instant now, Map<String, String> given) {
    public RunHeader {
        given = Map.copyOf(given);
    }
}
