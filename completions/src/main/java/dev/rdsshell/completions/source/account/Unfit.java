package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values that cannot work, each with the reason. Made once as long as the rows stay the same: a key may look at one of many. */
final class Unfit {
    private Unfit() {}

    /**
     * Why a value cannot work.
     *
     * @param view a name for what the two functions make of rows
     * @param value that a row stands for
     * @param reason empty for a row that may work
     */
    static <R> Optional<String> reason(
            Known<R> known, Object view, Function<R, String> value, Function<R, String> reason, String sought) {
        Map<String, String> reasons = known.rows().view(view, rows -> {
            Map<String, String> unfit = new HashMap<>();
            rows.stream()
                    .filter(row -> !reason.apply(row).isEmpty())
                    .forEach(row -> unfit.putIfAbsent(value.apply(row), reason.apply(row)));
            return unfit;
        });
        return Optional.ofNullable(reasons.get(sought));
    }
}
