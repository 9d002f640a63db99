package dev.rdsshell.shell.output;

import org.jspecify.annotations.Nullable;

/** JSON for streams of objects: one value on one line, in ASCII, such as {@code {"version": 1, "event": "ended"}}. */
public final class JsonLine {
    private JsonLine() {}

    /** The value without a line break; maps keep their order. */
    public static String of(@Nullable Object value) {
        return JsonFormat.oneLine(value, JsonFormat.Spacing.AFTER_SEPARATORS);
    }
}
