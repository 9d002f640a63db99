package dev.rdsshell.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.CancelExportTaskRequest;
import software.amazon.awssdk.services.rds.model.CancelExportTaskResponse;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksRequest;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;

class QueryServiceTest {
    private static final String NAMESPACE = "http://rds.amazonaws.com/doc/2014-10-31/";

    @Test
    void listsInARequestKeepTheirOrderAndTheirMemberNames() {
        QueryService service = describing((request, call) -> {
            assertEquals(
                    List.of("status", "s3-bucket"),
                    request.filters().stream().map(filter -> filter.name()).toList());
            assertEquals(List.of("starting", "failed"), request.filters().get(0).values());
            assertEquals(20, request.maxRecords());
            return DescribeExportTasksResponse.builder().build();
        });

        Reply reply = service.handle(form("Action=DescribeExportTasks&MaxRecords=20"
                + "&Filters.Filter.1.Name=status&Filters.Filter.1.Values.Value.1=starting&Filters.Filter.1.Values.Value.2=failed"
                + "&Filters.Filter.2.Name=s3-bucket&Filters.Filter.2.Values.Value.1=b"));

        assertEquals(200, reply.status());
    }

    @Test
    void anAnswerNamesItsListMembersAndEscapesWhatAnAccountMayHold() {
        ExportTask task = ExportTask.builder()
                .exportTaskIdentifier("a<b>\u0001&")
                .snapshotTime(Instant.parse("2020-03-27T20:48:42.023Z"))
                .percentProgress(0)
                .exportOnly("shop", "shop.orders")
                .build();
        String xml = body(describing((request, call) ->
                        DescribeExportTasksResponse.builder().exportTasks(task).build())
                .handle(form("Action=DescribeExportTasks")));

        assertTrue(
                xml.contains("<DescribeExportTasksResult><ExportTasks><ExportTask>"
                        + "<ExportTaskIdentifier>a&lt;b&gt;\uFFFD&amp;</ExportTaskIdentifier>"
                        + "<ExportOnly><member>shop</member><member>shop.orders</member></ExportOnly>"
                        + "<SnapshotTime>2020-03-27T20:48:42.023Z</SnapshotTime>"
                        + "<PercentProgress>0</PercentProgress>"
                        + "</ExportTask></ExportTasks></DescribeExportTasksResult>"),
                xml);
    }

    @Test
    void aListThatIsEmptyIsStillThere() {
        String xml = body(describing((request, call) -> DescribeExportTasksResponse.builder()
                        .exportTasks(List.of())
                        .build())
                .handle(form("Action=DescribeExportTasks")));

        assertTrue(xml.contains("<ExportTasks></ExportTasks>"), xml);
    }

    @Test
    void anUnknownActionIsSaidNotToBePartOfTheSandbox() {
        Reply reply = new QueryService(NAMESPACE).handle(form("Action=DeleteDBInstance"));

        assertEquals(400, reply.status());
        assertTrue(body(reply).contains("<Code>InvalidAction</Code>"), body(reply));
        assertTrue(body(reply).contains("The action DeleteDBInstance is not part of the sandbox."), body(reply));
    }

    @Test
    void aMissingParameterIsNamed() {
        QueryService service = new QueryService(NAMESPACE)
                .on(
                        "CancelExportTask",
                        CancelExportTaskRequest::builder,
                        (request, call) -> CancelExportTaskResponse.builder().build(),
                        "ExportTaskIdentifier");

        Reply reply = service.handle(form("Action=CancelExportTask"));

        assertEquals(400, reply.status());
        assertTrue(body(reply).contains("The request must contain the parameter ExportTaskIdentifier"), body(reply));
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        QueryService service = describing(
                (request, call) -> DescribeExportTasksResponse.builder().build());

        Reply reply = service.handle(form("Action=DescribeExportTasks&MaxRecords=many"));

        assertEquals(400, reply.status());
        assertTrue(body(reply).contains("<Code>MalformedInput</Code>"), body(reply));
    }

    private static QueryService describing(Action<DescribeExportTasksRequest> action) {
        return new QueryService(NAMESPACE).on("DescribeExportTasks", DescribeExportTasksRequest::builder, action);
    }

    private static Call form(String body) {
        return new Call("POST", "/", "", Map.of(), body.getBytes(UTF_8), "us-west-2", "key", Instant.EPOCH);
    }

    private static String body(Reply reply) {
        return new String(reply.body(), UTF_8);
    }
}
