package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.jmespath.ast.SliceExpression;

/** {@code [start:stop:step]}, where negative numbers count from the end, as Python does it. */
final class Slice {
    private Slice() {}

    static List<@Nullable Object> of(List<@Nullable Object> list, SliceExpression slice) {
        int step = slice.getStep();
        if (step == 0) {
            throw new QueryFailed("the step of a slice cannot be 0");
        }
        int start = bound(slice.getStart(), step > 0 ? 0 : list.size() - 1, list.size(), step);
        int stop = bound(slice.getStop(), step > 0 ? list.size() : -1, list.size(), step);
        List<@Nullable Object> chosen = new ArrayList<>();
        for (long i = start; step > 0 ? i < stop : i > stop; i += step) {
            chosen.add(list.get((int) i));
        }
        return chosen;
    }

    private static int bound(OptionalInt given, int absent, int size, int step) {
        if (given.isEmpty()) {
            return absent;
        }
        int index = given.getAsInt() < 0 ? size + given.getAsInt() : given.getAsInt();
        int lowest = step > 0 ? 0 : -1;
        int highest = step > 0 ? size : size - 1;
        return Math.max(lowest, Math.min(highest, index));
    }
}
