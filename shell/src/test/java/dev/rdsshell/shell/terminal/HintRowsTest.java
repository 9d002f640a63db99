package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintRowsTest {
    private static final StyledLine WRONG = StyledLine.of("--timeout must be a duration, but is \"soon\".", Style.BAD)
            .and(" Write 30s, 10m or 2h.", Style.DIM);

    @Test
    void whatIsRightStandsInRowsOfItsOwnWhereItFindsNoRoom() {
        assertEquals("""
                --timeout must be a duration, but is
                "soon". Write 30s, 10m or 2h.""", text(HintRows.of(WRONG, 39, 4)));
        assertEquals(1, HintRows.of(WRONG, 119, 4).size());
    }

    @Test
    void aPieceKeepsItsMeaningInTheNextRow() {
        StyledLine second = HintRows.of(WRONG, 39, 4).get(1);
        assertEquals(
                List.of(Style.BAD, Style.DIM),
                second.spans().stream().map(StyledLine.Span::style).toList());
    }

    @Test
    void theLastRowThatThereIsIsCut() {
        assertEquals("""
                --timeout must
                be a duration…""", text(HintRows.of(WRONG, 14, 2)));
        assertEquals(List.of(), HintRows.of(WRONG, 14, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13, 39, 79})
    void noRowIsWiderThanThereIsRoom(int columns) {
        StyledLine hint = WRONG.and(" 日本語日本語日本語-and-a-very-long-word-that-goes-on-and-on-and-on");
        HintRows.of(hint, columns, 100).forEach(row -> assertTrue(row.width() <= columns, row.plain()));
    }

    private static String text(List<StyledLine> rows) {
        return rows.stream().map(StyledLine::plain).collect(Collectors.joining("\n"));
    }
}
