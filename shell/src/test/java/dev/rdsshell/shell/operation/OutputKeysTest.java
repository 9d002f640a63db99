package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.operation.catalog.Operations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputKeysTest {

    @Test
    void anExpressionBeginsWithTheMembersOfTheAnswer() {
        assertEquals(List.of("Marker value", "ExportTasks list"), after(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExportTasks[].",
                "ExportTasks[*].",
                "ExportTasks[0].",
                "ExportTasks[?",
                "ExportTasks[?Status==",
                "ExportTasks[?Status=='COMPLETE'].",
                "ExportTasks[].[Status,",
                "ExportTasks[].{Id: ExportTaskIdentifier, From: "
            })
    void insideOfTheTasksTheKeysAreThoseOfATask(String before) {
        assertTrue(after(before).contains("ExportTaskIdentifier value"), before);
    }

    @Test
    void aFunctionBeginsAnew() {
        assertEquals(after(""), after("length("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExportTasks.", "Nothing.", "ExportTasks[].Status.", "sort_by(ExportTasks, &"})
    void whereTheMeaningIsNotClearNothingIsProposed(String before) {
        assertEquals(List.of(), after(before));
    }

    private static List<String> after(String before) {
        Operation operation = Operations.all().stream()
                .filter(each -> each.name().equals("describe-export-tasks"))
                .findFirst()
                .orElseThrow();
        return OutputKeys.after(operation, before).stream()
                .map(key -> key.name() + " " + key.kind())
                .toList();
    }
}
