package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource({
        "x, one twox|",
        "é, one twoé|",
        "backspace, one tw|",
        "delete, one two|",
        "left, one tw|o",
        "right, one two|",
        "home, |one two",
        "ctrl-a, |one two",
        "ctrl-e, one two|",
        "alt-b, one |two",
        "ctrl-left, one |two",
        "alt-left, one |two",
        "ctrl-w, one |",
        "alt-backspace, one |",
        "ctrl-u, |",
        "ctrl-k, one two|",
    })
    void aKeyAtTheEndEdits(String key, String expected) {
        assertEquals(expected, shown(TypedText.endingWithCursor("one two").edited(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "x, onex| two",
        "backspace, on| two",
        "delete, one|two",
        "alt-f, one two|",
        "ctrl-right, one two|",
        "alt-d, one|",
        "ctrl-k, one|",
        "ctrl-u, | two",
    })
    void aKeyInTheMiddleEdits(String key, String expected) {
        assertEquals(
                expected.strip(), shown(new TypedText("one two", 3).edited(key)).strip());
    }

    @Test
    void aCharacterOfTwoUnitsIsOne() {
        TypedText text = TypedText.endingWithCursor("a😀");
        assertEquals("a|", shown(text.edited("backspace")));
        assertEquals("a|😀", shown(text.edited("left")));
    }

    @Test
    void otherKeysDoNotEdit() {
        assertFalse(TypedText.endingWithCursor("one").edited("f1").isPresent());
        assertFalse(TypedText.endingWithCursor("one").edited("escape").isPresent());
    }

    private static String shown(Optional<TypedText> text) {
        return text.orElseThrow().before() + "|" + text.orElseThrow().after();
    }
}
