package dev.rdsshell.shell.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches pages from the service. */
@FunctionalInterface
public interface PageSource {
    /**
     * One page, with all of its members in model order.
     *
     * @param tokens members to put into the request, such as {@code Marker}; empty for the first page
     */
    Map<String, @Nullable Object> fetch(Map<String, Object> tokens);
}
