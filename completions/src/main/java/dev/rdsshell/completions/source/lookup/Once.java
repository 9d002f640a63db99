package dev.rdsshell.completions.source.lookup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One copy of texts that stand in many rows, such as engines and states: a hundred thousand rows have to fit. */
final class Once {
    private final Map<String, String> seen = new HashMap<>();

    /** The same text; the empty one for none. */
    String of(@Nullable Object text) {
        return text == null ? "" : seen.computeIfAbsent(text.toString(), same -> same);
    }
}
