package dev.rdsshell.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The export tasks of one region. They are never removed: an identifier is used once. Safe for use by many threads. */
public final class Exports {
    private final Map<String, Export> byIdentifier = new ConcurrentSkipListMap<>();
    private final Consumer<Export> keeper;

    /** The keeper hears of every new or changed task. */
    public Exports(Consumer<Export> keeper) {
        this.keeper = keeper;
    }

    /** Adds a task or replaces it by its next version. */
    public void put(Export export) {
        byIdentifier.put(export.identifier(), export);
        keeper.accept(export);
    }

    /** The task of that identifier. */
    public Optional<Export> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** All tasks in the order of their identifiers. */
    public List<Export> all() {
        return List.copyOf(byIdentifier.values());
    }

    /** Does something that looks and then writes, with no other such thing in between. */
    public synchronized <T> T exclusively(Supplier<T> action) {
        return action.get();
    }
}
