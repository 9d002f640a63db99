package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.lookup.TableRow;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

    @Test
    void namesWithAllCharactersThatAreAllowedCanBeExported() {
        assertEquals(
                List.of("shop USUAL", "shop.orders USUAL", "shop.a$b_1 USUAL"),
                prospects(tables("mysql 8.0.39", "shop.orders", "shop.a$b_1")));
    }

    @ParameterizedTest
    @CsvSource({"shop.order-items, order-items", "shop.Straße, Straße", "shop.--query, --query", "my-db.orders, my-db"})
    void aNameThatAPartialExportCannotTakeIsHopelessAndSaysWhy(String table, String name) {
        Suggestion part = last(tables("mysql 8.0.39", table));
        assertEquals(Prospect.HOPELESS, part.prospect());
        assertEquals("'" + table + "' has a name that a partial export cannot take: '" + name + "'", part.note());
    }

    @Test
    void aDatabaseOfSuchANameIsHopelessToo() {
        Parts parts = new Parts(source("mysql 8.0.39"));
        parts.add("my-db");
        assertEquals(List.of("my-db HOPELESS"), prospects(parts));
    }

    @Test
    void aTableWithADotInItsNameStandsInItsDatabaseAndInNothingElse() {
        assertEquals(List.of("shop USUAL", "shop.dot.ted HOPELESS"), prospects(tables("mysql 8.0.39", "shop.dot.ted")));
        assertEquals(
                List.of("shop USUAL", "shop.public USUAL", "shop.public.dot.ted HOPELESS"),
                prospects(tables("postgres 16.3", "shop.public.dot.ted")));
        assertEquals(
                "its name has a dot in it, which a partial export cannot take",
                last(tables("mysql 8.0.39", "shop.dot.ted")).note());
    }

    private static Parts tables(String engine, String... tables) {
        Parts parts = new Parts(source(engine));
        parts.addTables(Stream.of(tables).map(name -> new TableRow(name, "1")).toList());
        return parts;
    }

    private static Databases.Found source(String engine) {
        return new Databases.Found("arn", false, "shop", engine, Optional.empty(), List.of());
    }

    private static List<String> prospects(Parts parts) {
        return parts.all().stream()
                .map(part -> part.value() + " " + part.prospect())
                .toList();
    }

    private static Suggestion last(Parts parts) {
        return parts.all().get(parts.all().size() - 1);
    }
}
