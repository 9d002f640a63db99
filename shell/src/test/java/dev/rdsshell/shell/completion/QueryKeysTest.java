package dev.rdsshell.shell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.operation.catalog.Operations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryKeysTest {
    private final QueryKeys keys = new QueryKeys(Operations::all);

    @Test
    void onlyKeysThatFitTheLastPieceAreOfferedThoughEachExpressionBeginsLikeIt() {
        assertEquals(
                List.of("ExportTasks[].ExportTaskIdentifier", "ExportTasks[].ExportOnly"), values("ExportTasks[].Exp"));
        assertEquals(
                List.of("ExportTasks[?Status=='COMPLETE'].{Id: ExportTaskIdentifier"),
                values("ExportTasks[?Status=='COMPLETE'].{Id: exportt"));
    }

    @Test
    void anEmptyPieceHasAllKeys() {
        assertEquals(List.of("Marker", "ExportTasks"), values(""));
    }

    private List<String> values(String typed) {
        Wanted wanted = new Wanted(typed, "describe-export-tasks", Map.of());
        return keys.suggestions(wanted).suggestions().stream()
                .map(Suggestion::value)
                .toList();
    }
}
