package dev.rdsshell.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * What part of all pages is wanted.
 *
 * @param maxItems {@code --max-items}: how many items in all, or null for all of them
 * @param startingToken {@code --starting-token}: a NextToken, or a raw marker of the service; null to begin at the
 *     beginning
 */
public record PageLimits(
        @Nullable Integer maxItems, @Nullable String startingToken) {
    public static final PageLimits NONE = new PageLimits(null, null);
}
