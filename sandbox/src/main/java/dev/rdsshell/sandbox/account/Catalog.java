package dev.rdsshell.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Things of one kind by their identifier, in the order of the identifiers. Safe for use by many threads. */
public final class Catalog<T> {
    private final Map<String, T> byIdentifier = new ConcurrentSkipListMap<>();

    /** Adds a thing, in place of one of the same identifier. */
    public void put(String identifier, T thing) {
        byIdentifier.put(identifier, thing);
    }

    /** Adds a thing unless one of that identifier is there; false when it is. */
    public boolean add(String identifier, T thing) {
        return byIdentifier.putIfAbsent(identifier, thing) == null;
    }

    /** The thing of that identifier. */
    public Optional<T> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** All of them, as they are now. */
    public List<T> all() {
        return List.copyOf(byIdentifier.values());
    }
}
