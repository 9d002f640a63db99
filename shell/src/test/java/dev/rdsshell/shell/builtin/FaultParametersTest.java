package dev.rdsshell.shell.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "switch | ACTION SWITCH! STATE!",
                "fault | ACTION WHAT",
                "fault list | ACTION WHAT",
                "fault clear | ACTION WHAT",
                "fault script | ACTION WHAT TASK! ENDING! --percent --cause --warning",
                "fault rds.StartExportTask | ACTION WHAT EFFECT! --call --times --from",
                "fault rds.StartExportTask slow | ACTION WHAT EFFECT! DURATION! --call --times --from",
                "fault rds.StartExportTask error | ACTION WHAT EFFECT! --call --times --from --code --status --message"
            })
    void whatFollowsHangsOnTheWordsBefore(String line, String parameters) {
        assertEquals(
                parameters,
                FaultParameters.of(List.of(line.split(" "))).stream()
                        .map(FaultParametersTest::shown)
                        .collect(Collectors.joining(" ")));
    }

    private static String shown(Parameter parameter) {
        return parameter.name() + (parameter.required() ? "!" : "");
    }
}
