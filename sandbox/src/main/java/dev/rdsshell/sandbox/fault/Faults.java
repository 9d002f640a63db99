package dev.rdsshell.sandbox.fault;

import dev.rdsshell.sandbox.account.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults that are set. Safe for use by many threads. */
public final class Faults {
    /** In place of an identifier: whichever export starts next. */
    public static final String NEXT_EXPORT = "*";

    private record Armed(FaultRule rule, AtomicInteger calls) {}

    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final Map<String, Ending> endings = new ConcurrentHashMap<>();

    /** Adds a rule; of several that hit a call, the one that was set first counts. */
    public void add(FaultRule rule) {
        armed.add(new Armed(rule, new AtomicInteger()));
    }

    /** Decides how an export ends that is going to be started: by its identifier, or {@value #NEXT_EXPORT}. */
    public void script(String identifier, Ending ending) {
        endings.put(identifier, ending);
    }

    /** The rules that are set. */
    public List<FaultRule> rules() {
        return armed.stream().map(Armed::rule).toList();
    }

    /** The endings that wait for their export, by identifier. */
    public Map<String, Ending> scripts() {
        return Map.copyOf(endings);
    }

    /** Takes all rules and endings back. Exports that have started keep theirs. */
    public void clear() {
        armed.clear();
        endings.clear();
    }

    /** Counts a call, and says what goes wrong with it. */
    public Optional<Effect> strike(String service, String operation, Instant at) {
        Optional<Effect> struck = Optional.empty();
        for (Armed each : armed) {
            boolean hits = each.rule().concerns(service, operation, at)
                    && each.rule().hits(each.calls().incrementAndGet());
            if (hits && struck.isEmpty()) {
                struck = Optional.of(each.rule().effect());
            }
        }
        return struck;
    }

    /** The ending that was written for an export, once. */
    public Optional<Ending> takeScript(String identifier) {
        return Optional.ofNullable(endings.remove(identifier))
                .or(() -> Optional.ofNullable(endings.remove(NEXT_EXPORT)));
    }
}
