package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup;
import dev.rdsshell.completions.cache.LookupFailure;
import java.util.ArrayList;
import java.util.List;

/** Takes everything, and goes on after a rest. */
final class RecordingSink<R> implements Lookup.Sink<R> {
    final List<R> rows = new ArrayList<>();
    final List<String> lacking = new ArrayList<>();
    int rests;

    @Override
    public boolean page(List<R> page) {
        return rows.addAll(page) || page.isEmpty();
    }

    @Override
    public boolean instead(List<R> all) {
        rows.clear();
        return page(all);
    }

    @Override
    public boolean restAfter(LookupFailure failure) {
        rests++;
        return failure.kind() == LookupFailure.Kind.THROTTLED;
    }

    @Override
    public void lacks(LookupFailure failure) {
        lacking.add(failure.reason());
    }
}
