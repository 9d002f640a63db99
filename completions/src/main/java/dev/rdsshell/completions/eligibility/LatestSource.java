package dev.rdsshell.completions.eligibility;

import java.util.Optional;

/**
 * {@code latest:NAME} in the place of a source's ARN: it stands for the newest snapshot of an instance or a cluster, and its
 * ARN is what is sent.
 *
 * @param name of the instance or the cluster; may be empty while it is being typed
 */
public record LatestSource(String name) {
    /** What such a source begins with. */
    public static final String PREFIX = "latest:";

    /** Empty for a source that is meant as it is written. */
    public static Optional<LatestSource> parse(String source) {
        return source.startsWith(PREFIX)
                ? Optional.of(new LatestSource(source.substring(PREFIX.length())))
                : Optional.empty();
    }
}
