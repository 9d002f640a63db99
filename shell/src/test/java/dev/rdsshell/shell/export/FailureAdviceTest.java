package dev.rdsshell.shell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureAdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An unknown internal error occurred.|new identifier",
                "An unknown internal error occurred writing the export task's metadata to the S3 bucket b.|new identifier",
                "The RDS export failed to write the export task's metadata because it can't assume the IAM role r.|trust",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: KMS.DisabledException|Enable the KMS key",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: AccessDenied|s3:PutObject*",
                "The IAM role r isn't authorized to call s3:ListBucket on the S3 bucket b.|s3:ListBucket",
                "KMS key check failed on the KMS key k.|KMS key is enabled",
                "S3 credential check failed on the S3 bucket b.|bucket exists",
                "The S3 bucket b isn't valid.|exists in the region",
                "The S3 bucket b isn't located in the current AWS Region.|region of the source",
                "Failed to find or access the source DB cluster: c.|could not be cloned"
            })
    void aDocumentedCauseHasAdvice(String cause, String phrase) {
        String advice = FailureAdvice.on(cause).orElse("none");
        assertTrue(advice.contains(phrase), advice);
    }

    @Test
    void anUnknownCauseHasNone() {
        assertEquals(Optional.empty(), FailureAdvice.on("Something new."));
        assertEquals(Optional.empty(), FailureAdvice.on(""));
    }
}
