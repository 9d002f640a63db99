package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.KeyRules;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.fact.KeyReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What keys are, each asked for once, a few at a time. A key policy may let one key be described and not the next. */
final class KeyDescriptions {
    /** When so many have been refused in a row, asking for more only fills the log of the account. */
    private static final int ENOUGH_REFUSALS = 5;

    private final Place place;
    private final int most;
    private final Map<String, Optional<KeyFact>> known = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final List<KeyRow> refused = new ArrayList<>();
    private @Nullable LookupFailure why;
    private int refusals;

    KeyDescriptions(Place place, int most) {
        this.place = place;
        this.most = most;
    }

    /** The rows with what is known of their keys; the same rows where nothing is. */
    List<KeyRow> complete(List<KeyRow> rows) {
        List<KeyRow> open = unknown(rows);
        while (!open.isEmpty() && known.size() < most && refusals < ENOUGH_REFUSALS) {
            List<KeyRow> next = open.subList(0, Math.min(open.size(), atOnce()));
            Together.each(place, next, this::describe).forEach(this::note);
            open = open.subList(next.size(), open.size());
        }
        return rows.stream().map(this::complete).toList();
    }

    /** So few that no more than enough can be refused. */
    private int atOnce() {
        return Math.min(most - known.size(), ENOUGH_REFUSALS - refusals);
    }

    /** One row for each key that has not been asked for. */
    private List<KeyRow> unknown(List<KeyRow> rows) {
        Map<String, KeyRow> byArn = new LinkedHashMap<>();
        rows.stream().filter(row -> !known.containsKey(row.arn())).forEach(row -> byArn.putIfAbsent(row.arn(), row));
        return List.copyOf(byArn.values());
    }

    private KeyRow complete(KeyRow row) {
        return missing.contains(row.arn())
                ? with(row, "", "", "", new Judged(Verdict.BLOCK, "There is no key behind this alias"))
                : known.getOrDefault(row.arn(), Optional.empty())
                        .map(key -> with(row, key))
                        .orElse(row);
    }

    /** Tells what could not be described: by its name where it is but one key of several. */
    void tell(Consumer<LookupFailure> lacks) {
        if (why != null) {
            boolean isAll = known.values().stream().allMatch(Optional::isEmpty);
            String which = refused.size() == 1 ? " for " + label(refused.get(0)) : " for " + refused.size() + " keys";
            lacks.accept(isAll ? why : new LookupFailure(why.kind(), why.reason() + which));
        }
    }

    private static String label(KeyRow row) {
        return row.alias().isEmpty() ? row.id() : row.alias();
    }

    /** What asking for a key has brought: one of the two. */
    private record Described(
            KeyRow row, Optional<KeyFact> fact, @Nullable LookupFailure failure) {}

    private Described describe(KeyRow row) {
        try {
            KeyFact fact = KeyReader.of(place.ask("kms:DescribeKey", account -> account.kms()
                    .describeKey(request -> request.keyId(row.arn()))
                    .keyMetadata()));
            return new Described(row, Optional.of(fact), null);
        } catch (LookupFailure failure) {
            return new Described(row, Optional.empty(), failure);
        }
    }

    private void note(Described described) {
        known.put(described.row().arn(), described.fact());
        if (described.failure() == null) {
            refusals = 0;
        } else {
            fail(described.row(), described.failure());
        }
    }

    /** A key that is not there says nothing of the others. */
    private void fail(KeyRow row, LookupFailure failure) {
        if (failure.kind() == LookupFailure.Kind.MISSING) {
            missing.add(row.arn());
        } else {
            refusals++;
            refused.add(row);
            why = why == null ? failure : why;
        }
    }

    private static KeyRow with(KeyRow row, KeyFact key) {
        String type = key.spec().equals("SYMMETRIC_DEFAULT") ? "symmetric" : key.spec();
        return with(row, key.state(), key.manager(), type, Judged.by(KeyRules.ofRow(key)));
    }

    private static KeyRow with(KeyRow row, String state, String manager, String type, Judged judged) {
        return new KeyRow(
                row.arn(), row.alias(), state, manager, type, judged.verdict().word(), judged.problem());
    }
}
