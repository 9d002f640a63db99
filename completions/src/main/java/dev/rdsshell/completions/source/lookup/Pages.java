package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.cache.LookupFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the marker of a paginated call. */
final class Pages {
    private Pages() {}

    /**
     * One page.
     *
     * @param next the marker of the next one; null or empty at the end
     */
    record Page<R>(List<R> rows, @Nullable String next) {}

    /**
     * Gives all pages to the sink.
     *
     * @param ask for the page that a marker stands for; null for the first
     */
    static <R> void all(Sink<R> sink, Function<@Nullable String, Page<R>> ask) {
        Optional<String> marker = Optional.empty();
        boolean goOn = true;
        while (goOn) {
            Page<R> page = page(sink, ask, marker.orElse(null));
            Optional<String> next = Optional.ofNullable(page.next()).filter(text -> !text.isEmpty());
            if (next.isPresent() && next.equals(marker)) {
                throw new LookupFailure(LookupFailure.Kind.BROKEN, "the service gave the same marker twice");
            }
            goOn = sink.page(page.rows()) && next.isPresent();
            marker = next;
        }
    }

    /** A service that is asked too often gives the same page later. */
    private static <R> Page<R> page(Sink<R> sink, Function<@Nullable String, Page<R>> ask, @Nullable String marker) {
        while (true) {
            try {
                return ask.apply(marker);
            } catch (LookupFailure failure) {
                if (!sink.restAfter(failure)) {
                    throw failure;
                }
            }
        }
    }
}
