package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void aLiteralWithoutQuotesIsAStringAsInTheAwsCli() {
        assertEquals("available", Query.parse("`available`").evaluate(null));
        assertEquals("two words", Query.parse("` two words`").evaluate(null));
        assertEquals("", Query.parse("``").evaluate(null));
        assertEquals("a`b", Query.parse("`a\\`b`").evaluate(null));
    }

    @Test
    void aLiteralThatIsJsonAndTextInOtherQuotesStayAsTheyAre() {
        assertEquals(true, Query.parse("`true`").evaluate(null));
        assertEquals("x", Query.parse("`\"x\"`").evaluate(null));
        assertEquals("`available`", Query.parse("'`available`'").evaluate(null));
    }

    @Test
    void datesAreComparedAsStrings() {
        Query query = Query.parse("[?At>'2024-01-01'].At");
        assertEquals(
                List.of("2024-02-29"), query.evaluate(List.of(Map.of("At", "2024-02-29"), Map.of("At", "2023-01-01"))));
    }

    @Test
    void wholeNumbersStayWhole() {
        assertEquals(3, Query.parse("sum(@)").evaluate(List.of(1, 2)));
        assertEquals(2, Query.parse("ceil(`1.5`)").evaluate(null));
    }

    @Test
    void anUnknownFunctionIsFoundBeforeAnythingIsSent() {
        InvalidQuery invalid = assertThrows(InvalidQuery.class, () -> Query.parse("Tasks[?nofunc(@)]"));
        assertEquals("Unknown function: nofunc()", invalid.getMessage());
    }

    @Test
    void aWrongNumberOfArgumentsIsFoundBeforeAnythingIsSent() {
        InvalidQuery invalid = assertThrows(InvalidQuery.class, () -> Query.parse("length(@, @)"));
        assertEquals("Expected 1 argument for function length(), received 2", invalid.getMessage());
    }

    @Test
    void aWrongCallIsToldFromAWrongExpression() {
        assertThrows(InvalidFunctionCall.class, () -> Query.parse("nofunc()"));
        assertFalse(assertThrows(InvalidQuery.class, () -> Query.parse("foo[")) instanceof InvalidFunctionCall);
    }

    @Test
    void whatIsNoJsonBetweenBackticksIsAText() {
        assertEquals(List.of("manual"), Query.parse("[?@==`manual`]").evaluate(List.of("manual", "automated")));
        assertEquals(List.of("a`b", true), Query.parse("[` a\\`b`, `true`]").evaluate("x"));
        assertEquals(List.of("`x`", 2), Query.parse("['`x`', length(`it`)]").evaluate("x"));
    }

    @Test
    void aPlaceAfterSuchATextIsThatOfTheLineAsItWasWritten() {
        InvalidQuery invalid = assertThrows(InvalidQuery.class, () -> Query.parse("[?a==`manual`].nofunc(@)"));
        assertEquals(15, invalid.position());
    }

    @Test
    void aSyntaxErrorHasItsPlace() {
        InvalidQuery invalid = assertThrows(InvalidQuery.class, () -> Query.parse("foo["));
        assertEquals(4, invalid.position());
        assertEquals("foo[\n    ^", invalid.picture());
    }

    @Test
    void aNumberAndATextHaveNoOrder() {
        QueryFailed failed =
                assertThrows(QueryFailed.class, () -> Query.parse("[?@ > '50']").evaluate(List.of(100)));
        assertEquals(
                "it puts the number 100 and the text '50' in order: write a number in backquotes, such as `50`",
                failed.getMessage());
    }

    @Test
    void aFunctionSaysWhichTypesItTakes() {
        QueryFailed failed =
                assertThrows(QueryFailed.class, () -> Query.parse("length(@)").evaluate(1));
        assertEquals(
                "In function length(), invalid type for value: 1,"
                        + " expected one of: string, array, object, received: number",
                failed.getMessage());
    }
}
