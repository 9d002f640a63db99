package dev.rdsshell.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The KMS keys of all regions and their aliases. Safe for use by many threads. */
public final class Keys {
    private final Map<String, Key> keysByArn = new ConcurrentSkipListMap<>();
    private final Map<String, KeyAlias> aliasesByArn = new ConcurrentSkipListMap<>();

    public void add(Key key) {
        keysByArn.put(key.arn(), key);
    }

    public void add(KeyAlias alias) {
        aliasesByArn.put(alias.arn(), alias);
    }

    /** The keys of a region in the order of their ids. */
    public List<Key> keys(String region) {
        return keysByArn.values().stream()
                .filter(key -> key.region().equals(region))
                .toList();
    }

    /** The aliases of a region in the order of their names. */
    public List<KeyAlias> aliases(String region) {
        return aliasesByArn.values().stream()
                .filter(alias -> alias.region().equals(region))
                .toList();
    }

    /**
     * Finds a key from within a region.
     *
     * @param reference key id, key ARN, alias name with {@code alias/}, or alias ARN
     */
    public Optional<Key> find(String region, String reference) {
        Optional<String> id = isAlias(reference) ? keyIdOfAlias(region, reference) : Optional.of(reference);
        return keys(region).stream()
                .filter(key -> id.filter(wanted -> wanted.equals(key.id()) || wanted.equals(key.arn()))
                        .isPresent())
                .findFirst();
    }

    /** Is it an alias name or an alias ARN? */
    public static boolean isAlias(String reference) {
        return reference.startsWith("alias/") || (reference.startsWith("arn:") && reference.contains(":alias/"));
    }

    private Optional<String> keyIdOfAlias(String region, String reference) {
        return aliases(region).stream()
                .filter(alias -> alias.name().equals(reference) || alias.arn().equals(reference))
                .findFirst()
                .flatMap(KeyAlias::keyId);
    }

    public void clear() {
        keysByArn.clear();
        aliasesByArn.clear();
    }
}
