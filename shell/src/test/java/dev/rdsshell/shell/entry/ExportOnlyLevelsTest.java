package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import dev.rdsshell.shell.terminal.Completions.Outlook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportOnlyLevelsTest {

    @Test
    void databasesStandFirstAndBehindTheDotOfOneWhatIsInIt() {
        Completions all = names("shop", "shop.orders", "stock", "stock.kept");
        assertEquals(List.of("shop", "stock"), level(all, ""));
        assertEquals(List.of("shop.orders"), level(all, "shop."));
    }

    @Test
    void aNameInQuotesStandsOnTheLevelOfTheOthers() {
        Completions all = names("shop.orders", "'shop.a$b'", "'st$ck.kept'");
        assertEquals(List.of("shop.orders", "'shop.a$b'"), level(all, "shop."));
        assertEquals(List.of("shop.orders", "'shop.a$b'"), level(all, "'shop."));
        assertEquals(List.of("'st$ck.kept'"), level(all, "'st$ck'."));
    }

    @Test
    void aNameWithADotTooManyStandsWhereItCanBeSeenThatItCannotBeExported() {
        Completions all = with(names("shop", "shop.orders"), "shop.dot.ted");
        assertEquals(List.of("shop"), level(all, ""));
        assertEquals(
                List.of("shop.orders", "shop.dot.ted"), level(with(names("shop.orders"), "shop.dot.ted"), "shop."));
    }

    private static List<String> level(Completions all, String typed) {
        return ExportOnlyLevels.level(all, typed).choices().stream()
                .map(Choice::value)
                .toList();
    }

    private static Completions names(String... names) {
        return completions(
                Stream.of(names).map(name -> choice(name, Outlook.GOOD)).toList());
    }

    private static Completions with(Completions others, String hopeless) {
        return completions(Stream.concat(others.choices().stream(), Stream.of(choice(hopeless, Outlook.HOPELESS)))
                .toList());
    }

    private static Completions completions(List<Choice> choices) {
        return new Completions(choices, choices.size(), "", false);
    }

    private static Choice choice(String name, Outlook outlook) {
        return new Choice(name, name, List.of(), "", outlook, "", true);
    }
}
