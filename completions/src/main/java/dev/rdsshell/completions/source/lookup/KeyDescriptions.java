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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What keys are, each asked for once. A key policy may let one key be described and not the next. */
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

    /** The row with what is known of its key; the same row where nothing is. */
    KeyRow complete(KeyRow row) {
        Optional<KeyFact> fact = known.computeIfAbsent(row.arn(), arn -> describe(row));
        return missing.contains(row.arn())
                ? with(row, "", "", "", new Judged(Verdict.BLOCK, "There is no key behind this alias"))
                : fact.map(key -> with(row, key)).orElse(row);
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

    private Optional<KeyFact> describe(KeyRow row) {
        if (known.size() >= most || refusals >= ENOUGH_REFUSALS) {
            return Optional.empty();
        }
        try {
            KeyFact fact = KeyReader.of(place.ask("kms:DescribeKey", account -> account.kms()
                    .describeKey(request -> request.keyId(row.arn()))
                    .keyMetadata()));
            refusals = 0;
            return Optional.of(fact);
        } catch (LookupFailure failure) {
            fail(row, failure);
            return Optional.empty();
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
