package dev.rdsshell.shell.failure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.internal.AwsErrorCode;

class PassingTest {
    @Test
    void whateverTheSdkTriesAgainPasses() {
        AwsErrorCode.THROTTLING_ERROR_CODES.forEach(PassingTest::assertPasses);
        AwsErrorCode.RETRYABLE_ERROR_CODES.forEach(PassingTest::assertPasses);
        AwsErrorCode.DEFINITE_CLOCK_SKEW_ERROR_CODES.forEach(PassingTest::assertPasses);
    }

    @Test
    void everySpellingOfTooManyCallsPasses() {
        List.of(
                        "ThrottledRequestException",
                        "Throttling",
                        "ThrottlingException",
                        "SlowDown",
                        "TooManyRequestsException")
                .forEach(PassingTest::assertPasses);
    }

    @Test
    void aRefusalDoesNotPass() {
        assertFalse(Passing.isPassing(error("AccessDenied")));
        assertFalse(Passing.isPassing(error("ExportTaskNotFound")));
    }

    private static void assertPasses(String code) {
        assertTrue(Passing.isPassing(error(code)), code);
    }

    private static Failure error(String code) {
        return new Failure.ServiceError(code, "DescribeExportTasks", "No.", -1, "", "");
    }
}
