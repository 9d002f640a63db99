package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

/**
 * The keys of the region: first their aliases, which one call brings, then what each key is, then the keys without an
 * alias. Only the first is needed; what else is not allowed is left out.
 */
public final class KeyKind {
    public static final RowKind<KeyRow> KEYS = new RowKind<>("kms-keys", KeyRow.class, true, KeyKind::ask);

    private static final int PAGE = 100;

    /** Each costs a call. */
    private static final int MOST_DESCRIBED = 300;

    private KeyKind() {}

    private static void ask(Place place, Sink<KeyRow> sink) {
        List<KeyRow> rows = new ArrayList<>();
        Pages.all(sink, marker -> {
            ListAliasesResponse page = place.ask("kms:ListAliases", account -> account.kms()
                    .listAliases(request -> request.limit(PAGE).marker(marker)));
            List<KeyRow> found = page.aliases().stream()
                    .filter(alias -> alias.targetKeyId() != null)
                    .map(KeyKind::undescribed)
                    .toList();
            rows.addAll(found);
            return new Page<>(found, Boolean.TRUE.equals(page.truncated()) ? page.nextMarker() : null);
        });
        KeyDescriptions descriptions = new KeyDescriptions(place, MOST_DESCRIBED);
        boolean goOn = sink.instead(descriptions.complete(rows));
        if (goOn) {
            sink.page(descriptions.complete(withoutAlias(place, sink, rows)));
            descriptions.tell(sink::lacks);
        }
    }

    /** The ARN of an alias differs from that of its key in the last part only. */
    private static KeyRow undescribed(AliasListEntry alias) {
        String arn = Arn.parse(String.valueOf(alias.aliasArn()))
                .map(parts -> new Arn(
                                parts.partition(),
                                parts.service(),
                                parts.region(),
                                parts.account(),
                                "key/" + alias.targetKeyId())
                        .toString())
                .orElse(alias.targetKeyId());
        return new KeyRow(arn, alias.aliasName(), "", "", "", "ok", "");
    }

    private static List<KeyRow> withoutAlias(Place place, Sink<KeyRow> sink, List<KeyRow> named) {
        Set<String> known = new HashSet<>();
        named.forEach(row -> known.add(row.arn()));
        List<KeyRow> others = new ArrayList<>();
        try {
            Pages.all(collecting(sink, others, known), marker -> {
                ListKeysResponse page = place.ask("kms:ListKeys", account -> account.kms()
                        .listKeys(request -> request.limit(PAGE).marker(marker)));
                return new Page<>(page.keys(), Boolean.TRUE.equals(page.truncated()) ? page.nextMarker() : null);
            });
        } catch (LookupFailure notAllowed) {
            sink.lacks(notAllowed);
        }
        return others;
    }

    private static Sink<KeyListEntry> collecting(Sink<KeyRow> sink, List<KeyRow> others, Set<String> known) {
        return new Sink<>() {
            @Override
            public boolean page(List<KeyListEntry> keys) {
                keys.stream()
                        .filter(key -> known.add(key.keyArn()))
                        .forEach(key -> others.add(new KeyRow(key.keyArn(), "", "", "", "", "ok", "")));
                return others.size() < MOST_DESCRIBED;
            }

            @Override
            public boolean instead(List<KeyListEntry> keys) {
                return page(keys);
            }

            @Override
            public boolean restAfter(LookupFailure failure) {
                return sink.restAfter(failure);
            }

            @Override
            public void lacks(LookupFailure failure) {
                sink.lacks(failure);
            }
        };
    }
}
