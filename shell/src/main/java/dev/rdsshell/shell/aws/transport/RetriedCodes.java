package dev.rdsshell.shell.aws.transport;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Error codes after which the AWS CLI sends again, whatever the status (AWS SDKs and Tools Reference Guide, retry behaviour),
 * and that the SDK either does not know or decides about where nobody can ask it.
 */
public final class RetriedCodes {
    private static final Set<String> CODES =
            Set.of("RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete", "LimitExceededException");

    private RetriedCodes() {}

    /** Whether the failure is an answer of a service with one of these codes. */
    public static boolean areIn(Throwable failure) {
        return failure instanceof AwsServiceException refused
                && Optional.ofNullable(refused.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .filter(CODES::contains)
                        .isPresent();
    }
}
