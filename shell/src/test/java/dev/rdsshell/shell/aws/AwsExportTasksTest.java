package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsExportTasksTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void everyPageIsRead() throws IOException {
        try (ScriptedServer server =
                new ScriptedServer(page("<Marker>m1</Marker>", task("a")), page("", task("b") + task("c")))) {
            List<ExportTask> tasks = tasks(server).list(ExportTasks.Selection.all());

            assertEquals(
                    List.of("a", "b", "c"),
                    tasks.stream().map(ExportTask::identifier).toList());
            assertTrue(server.requests().get(1).contains("Marker=m1"));
        }
    }

    @Test
    void theStatesOfTheFilterAreWrittenInLowerCase() throws IOException {
        try (ScriptedServer server = new ScriptedServer(page("", ""))) {
            tasks(server)
                    .list(new ExportTasks.Selection(
                            Optional.of("arn:aws:rds:us-west-2:123456789012:snapshot:s"),
                            List.of(ExportStatus.STARTING, ExportStatus.IN_PROGRESS)));

            String request = server.requests().get(0);
            assertTrue(request.contains("Filters.Filter.1.Name=status"), request);
            assertTrue(request.contains("Filters.Filter.1.Values.Value.1=starting"), request);
            assertTrue(request.contains("Filters.Filter.1.Values.Value.2=in_progress"), request);
            assertTrue(request.contains("SourceArn=arn"), request);
        }
    }

    @Test
    void aMarkerThatComesTwiceEndsTheReading() throws IOException {
        try (ScriptedServer server = new ScriptedServer(page("<Marker>m1</Marker>", task("a")))) {
            assertThrows(FailureException.class, () -> tasks(server).list(ExportTasks.Selection.all()));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void anUnknownTaskIsNoneWhicheverWayTheServiceSaysSo() throws IOException {
        for (ScriptedServer.Step answer : List.of(
                ScriptedServer.error(404, "ExportTaskNotFound", "none"),
                ScriptedServer.error(404, "ExportTaskNotFoundFault", "none"),
                page("", ""))) {
            try (ScriptedServer server = new ScriptedServer(answer)) {
                assertEquals(Optional.empty(), tasks(server).find("x"));
            }
        }
    }

    @Test
    void everyMemberOfATaskIsRead() throws IOException {
        try (ScriptedServer server = new ScriptedServer(page(
                "",
                "<ExportTask><ExportTaskIdentifier>t</ExportTaskIdentifier><SourceArn>arn:s</SourceArn>"
                        + "<ExportOnly><member>db</member></ExportOnly><Status>complete</Status>"
                        + "<TaskStartTime>2026-07-01T10:00:00Z</TaskStartTime><PercentProgress>100</PercentProgress>"
                        + "<TotalExtractedDataInGB>7</TotalExtractedDataInGB><S3Bucket>b</S3Bucket></ExportTask>"))) {
            ExportTask task = tasks(server).find("t").orElseThrow();

            assertEquals(ExportStatus.COMPLETE, task.status());
            assertEquals(List.of("db"), task.exportOnly());
            assertEquals(Optional.of(Instant.parse("2026-07-01T10:00:00Z")), task.startTime());
            assertEquals(OptionalInt.of(7), task.extractedGigabytes());
            assertEquals("b", task.bucket());
            assertEquals("", task.failureCause());
            assertEquals(Optional.empty(), task.endTime());
        }
    }

    @Test
    void aCanceledTaskIsGivenAsTheServiceAnswered() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.xml(
                200,
                "<CancelExportTaskResponse><CancelExportTaskResult><ExportTaskIdentifier>t</ExportTaskIdentifier>"
                        + "<Status>CANCELING</Status></CancelExportTaskResult></CancelExportTaskResponse>"))) {
            assertEquals(ExportStatus.CANCELING, tasks(server).cancel("t").status());
        }
    }

    private ExportTasks tasks(ScriptedServer server) {
        Fixture fixture = Fixture.withKeys(home);
        return fixture.services().exportTasks(fixture.calls(), Connections.to(server.address()));
    }

    private static String task(String identifier) {
        return "<ExportTask><ExportTaskIdentifier>" + identifier + "</ExportTaskIdentifier></ExportTask>";
    }

    private static ScriptedServer.Step page(String marker, String tasks) {
        return ScriptedServer.xml(
                200,
                "<DescribeExportTasksResponse><DescribeExportTasksResult>" + marker + "<ExportTasks>" + tasks
                        + "</ExportTasks></DescribeExportTasksResult></DescribeExportTasksResponse>");
    }
}
