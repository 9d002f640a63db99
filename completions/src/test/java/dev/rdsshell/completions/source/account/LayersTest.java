package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.cache.Cache;
import dev.rdsshell.completions.cache.Kind;
import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.cache.Shelf;
import dev.rdsshell.completions.cache.ShelfNames;
import dev.rdsshell.completions.cache.TestClock;
import dev.rdsshell.completions.suggestion.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayersTest {
    private final TestClock clock = new TestClock();
    private final Cache cache = new Cache(Runnable::run, clock, clock::pass, new Arrivals(), Shelf.none());

    private record Name(String name) {}

    @Test
    void theOldestIsToldAndThatOthersAreNewer() {
        looked("snapshots", "orders");
        clock.pass(Duration.ofSeconds(41));

        Answer answer = Layers.answer(List.of(), looked("snapshots", "orders"), looked("clusters", "ledger"));
        assertEquals(Optional.of(Duration.ofSeconds(41)), answer.age());
        assertFalse(answer.isSameAge());
    }

    @Test
    void whatHasNoRowsHasNoPartInTheAgeOfThoseThatAreShown() {
        looked("snapshots");
        clock.pass(Duration.ofSeconds(41));

        Answer answer = Layers.answer(List.of(), looked("snapshots"), looked("clusters", "ledger"));
        assertEquals(Optional.of(Duration.ZERO), answer.age());
        assertTrue(answer.isSameAge());
    }

    private Known<Name> looked(String kind, String... names) {
        Kind<Name> rows = new Kind<>(kind, Name.class, ShelfNames.of(Optional.empty()));
        List<Name> page = List.of(names).stream().map(Name::new).toList();
        cache.get("here", rows, sink -> sink.page(page));
        return cache.get("here", rows, sink -> sink.page(page));
    }
}
