package dev.rdsshell.sandbox.rds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The marker names the last item of the page before, so that items which come and go between two
 * pages do not move the others.
 *
 * @param marker where the next page goes on; null on the last page
 */
record Page<T>(List<T> items, @Nullable String marker) {
    /** Stands in front of the key in each marker, so that a word which somebody made up is none. */
    private static final String AFTER = "after:";

    private static final int LEAST = 20;
    private static final int MOST = 100;

    /** The page after a marker, in the order of the keys, with 20 to 100 items (100 where nothing is said). */
    static <T> Page<T> of(List<T> all, Function<T, String> key, @Nullable String marker, @Nullable Integer maxRecords) {
        String after = marker == null || marker.isEmpty() ? "" : decode(marker);
        int size = size(maxRecords);
        List<T> rest = all.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        boolean isLast = rest.size() <= size;
        List<T> items = isLast ? rest : rest.subList(0, size);
        return new Page<>(items, isLast ? null : encode(key.apply(items.get(size - 1))));
    }

    private static int size(@Nullable Integer maxRecords) {
        int size = maxRecords == null ? MOST : maxRecords;
        if (size < LEAST || size > MOST) {
            throw new ServiceError(
                    "InvalidParameterValue",
                    400,
                    "Invalid value " + size + " for MaxRecords. Must be between " + LEAST + " and " + MOST);
        }
        return size;
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((AFTER + key).getBytes(UTF_8));
    }

    private static String decode(String marker) {
        String text = decoded(marker);
        if (!text.startsWith(AFTER)) {
            throw new ServiceError("InvalidParameterValue", 400, "The marker " + marker + " isn't valid.");
        }
        return text.substring(AFTER.length());
    }

    private static String decoded(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
