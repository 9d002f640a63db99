package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonsTest {
    private final Desk desk = new Desk();

    @Test
    void anInputFormHasEveryParameterAndNeedsNoRegion() {
        desk.variables.clear();
        assertEquals(
                """
                {
                    "ExportTaskIdentifier": "",
                    "SourceArn": "",
                    "Filters": [
                        {
                            "Name": "",
                            "Values": [
                                ""
                            ]
                        }
                    ],
                    "Marker": "",
                    "MaxRecords": 0,
                    "SourceType": "SNAPSHOT"
                }
                """,
                desk.run("describe-export-tasks", "--generate-cli-skeleton", "--output", "text", "--query", "Marker"));
    }

    @Test
    void aYamlFormExplainsEachParameter() {
        assertEquals("""
                DBClusterIdentifier: ''  # The one cluster to show, by its identifier or ARN.
                Filters: # Only clusters that pass every filter.
                - Name: ''  # [REQUIRED] What to filter by.
                  Values: # [REQUIRED] The values that are let through.
                  - ''
                MaxRecords: 0 # How many items a page of the answer has.
                Marker: '' # Where to go on, as the page before said.
                IncludeShared: true # Also clusters that other accounts share with this one.
                """, desk.run("describe-db-clusters", "--generate-cli-skeleton", "yaml-input"));
    }

    @Test
    void aFilledInYamlFormIsAnInput() {
        String form = desk.run("start-export-task", "--generate-cli-skeleton", "yaml-input");
        desk.file("form.yaml", form);
        assertEquals(List.of(), desk.messages("start-export-task", "--cli-input-yaml", "file://form.yaml"));
    }

    @Test
    void anOutputFormShowsAnAnswerWithoutACall() {
        String answer =
                desk.run("cancel-export-task", "--generate-cli-skeleton", "output", "--export-task-identifier", "x");
        assertTrue(answer.startsWith("{\n    \"ExportTaskIdentifier\": \"ExportTaskIdentifier\""));
        assertTrue(answer.contains("\"ExportOnly\": [\n        \"String\"\n    ]"));
        assertTrue(answer.contains("\"SnapshotTime\": \"1970-01-01T00:00:00\""));
        assertTrue(answer.contains("\"SourceType\": \"SourceType\""));
        assertEquals(List.of(), desk.calls.connections);
    }

    @Test
    void anOutputFormNeedsWhatTheCallNeeds() {
        assertEquals(
                List.of("Missing: --export-task-identifier."),
                desk.messages("cancel-export-task", "--generate-cli-skeleton", "output"));
        desk.variables.clear();
        assertEquals(
                253,
                desk.problems("describe-export-tasks", "--generate-cli-skeleton", "output")
                        .get(0)
                        .failure()
                        .exitCode());
    }

    @Test
    void anOutputFormHasNoPages() {
        assertEquals(
                List.of("--generate-cli-skeleton output makes no call, so there are no pages to cut."),
                desk.messages("describe-export-tasks", "--generate-cli-skeleton", "output", "--max-items", "1"));
    }
}
