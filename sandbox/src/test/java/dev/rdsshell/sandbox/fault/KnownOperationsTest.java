package dev.rdsshell.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.sandbox.Running;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownOperationsTest {
    private final KnownOperations known = new KnownOperations(
            Map.of("rds", Set.of("StartExportTask", "DescribeExportTasks"), "iam", Set.of("GetRole")));

    @Test
    void anOperationIsKnownInEveryFormInWhichPeopleWriteIt() {
        assertEquals("DescribeExportTasks", known.canonical("rds", "DescribeExportTasks"));
        assertEquals("DescribeExportTasks", known.canonical("rds", "describe-export-tasks"));
        assertEquals("GetRole", known.canonical("*", "getrole"));
        assertEquals("*", known.canonical("*", "*"));
    }

    @Test
    void anUnknownOneIsRefusedWithTheNearestName() {
        assertEquals(
                "There is no operation 'DescribeExportTask' in rds. Did you mean DescribeExportTasks?"
                        + " It has: DescribeExportTasks, StartExportTask.",
                refusal("rds", "DescribeExportTask"));
        assertEquals(
                "There is no operation 'Fly' in rds. It has: DescribeExportTasks, StartExportTask.",
                refusal("rds", "Fly"));
        assertEquals("There is no service 'rdss'. It can be: iam, rds, *.", refusal("rdss", "*"));
    }

    @Test
    void aSandboxKnowsTheOperationsOfEveryService() {
        try (Running running = new Running()) {
            KnownOperations operations = running.sandbox.operations();
            assertEquals(
                    Set.of("rds", "s3", "kms", "iam", "sts"),
                    operations.byService().keySet());
            assertEquals("StartExportTask", operations.canonical("rds", "start-export-task"));
            assertEquals("ListObjectsV2", operations.canonical("s3", "list-objects-v2"));
            assertEquals("DescribeKey", operations.canonical("kms", "describe-key"));
            assertEquals("ListRoles", operations.canonical("iam", "list-roles"));
            assertEquals("GetCallerIdentity", operations.canonical("sts", "get-caller-identity"));
        }
    }

    private String refusal(String service, String operation) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> known.canonical(service, operation))
                .getMessage());
    }
}
