package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.KeyRules;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.fact.KeyReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What keys are, each asked for once. A key policy may let one key be described and not the next. */
final class KeyDescriptions {
    /** When so many have been refused in a row, asking for more only fills the log of the account. */
    private static final int ENOUGH_REFUSALS = 5;

    private final Place place;
    private final int most;
    private final Map<String, Optional<KeyFact>> known = new HashMap<>();
    private final Consumer<LookupFailure> lacks;
    private int refusals;

    /** @param lacks is told of each key that nobody may describe */
    KeyDescriptions(Place place, int most, Consumer<LookupFailure> lacks) {
        this.lacks = lacks;
        this.place = place;
        this.most = most;
    }

    /** The row with what is known of its key; the same row where nothing is. */
    KeyRow complete(KeyRow row) {
        Optional<KeyFact> fact = known.computeIfAbsent(row.arn(), this::describe);
        return fact.map(key -> with(row, key)).orElse(row);
    }

    private Optional<KeyFact> describe(String key) {
        if (known.size() >= most || refusals >= ENOUGH_REFUSALS) {
            return Optional.empty();
        }
        try {
            KeyFact fact = KeyReader.of(place.ask("kms:DescribeKey", account -> account.kms()
                    .describeKey(request -> request.keyId(key))
                    .keyMetadata()));
            refusals = 0;
            return Optional.of(fact);
        } catch (LookupFailure refused) {
            refusals++;
            lacks.accept(refused);
            return Optional.empty();
        }
    }

    private static KeyRow with(KeyRow row, KeyFact key) {
        Judged judged = Judged.by(KeyRules.ofRow(key));
        String type = key.spec().equals("SYMMETRIC_DEFAULT") ? "symmetric" : key.spec();
        return new KeyRow(
                row.arn(),
                row.alias(),
                key.state(),
                key.manager(),
                type,
                judged.verdict().word(),
                judged.problem());
    }
}
