package dev.rdsshell.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            Map<String, Set<String>> operations = running.sandbox.operations().byService();
            assertEquals(Set.of("rds", "s3", "kms", "iam", "sts"), operations.keySet());
            assertTrue(operations.get("rds").contains("StartExportTask"), operations::toString);
            assertTrue(operations.get("s3").contains("ListObjectsV2"), operations::toString);
            assertTrue(operations.get("kms").contains("DescribeKey"), operations::toString);
            assertTrue(operations.get("iam").contains("ListRoles"), operations::toString);
            assertTrue(operations.get("sts").contains("GetCallerIdentity"), operations::toString);
        }
    }

    private String refusal(String service, String operation) {
        return assertThrows(IllegalArgumentException.class, () -> known.canonical(service, operation))
                .getMessage();
    }
}
