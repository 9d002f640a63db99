package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.Redaction;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.retry.RetryUtils;

/** An error that came as an answer: the service's own words, or the status line where it had none. */
final class ServiceAnswers {
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    private final String operation;
    private final Connection connection;
    private final CallRecord record;

    ServiceAnswers(String operation, Connection connection, CallRecord record) {
        this.operation = operation;
        this.connection = connection;
        this.record = record;
    }

    Failure of(AwsServiceException refused) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(refused.awsErrorDetails());
        Optional<String> code = details.map(AwsErrorDetails::errorCode).filter(text -> !text.isEmpty());
        if (code.isPresent() && !record.askedForHeadersOnly()) {
            return error(
                    refused,
                    code.get(),
                    details.map(AwsErrorDetails::errorMessage).orElse(""));
        }
        String body = details.map(AwsErrorDetails::rawResponse)
                .map(SdkBytes::asUtf8String)
                .orElse("")
                .strip();
        return isGeneric(refused, body)
                ? statusLine(refused)
                : new WireFailures(operation, record).malformed("HTTP status " + refused.statusCode());
    }

    /**
     * What stands before a service answers in HTML, or with nothing at all, for which the SDK puts an XML element of its own;
     * a HEAD has no body to say more in.
     */
    private boolean isGeneric(AwsServiceException refused, String body) {
        return body.isEmpty()
                || record.askedForHeadersOnly()
                || (body.startsWith("<") && (refused.statusCode() >= 500 || !isHtml(body)));
    }

    private static boolean isHtml(String body) {
        String start = body.substring(0, Math.min(body.length(), 20)).toLowerCase(Locale.ROOT);
        return start.startsWith("<html") || start.startsWith("<!doctype html");
    }

    private Failure statusLine(AwsServiceException refused) {
        return error(refused, Integer.toString(refused.statusCode()), StatusText.of(refused.statusCode()));
    }

    private Failure error(AwsServiceException refused, String code, String message) {
        return new Failure.ServiceError(
                code,
                operation,
                Redaction.text(message),
                isPassing(refused) && connection.maxAttempts() <= record.attempts() ? record.attempts() - 1 : -1,
                Optional.ofNullable(refused.requestId()).orElse(""),
                Advice.after(code, connection));
    }

    /** Whether it might have gone well a moment later, so that it was tried as often as allowed. */
    private static boolean isPassing(AwsServiceException refused) {
        return PASSING.contains(refused.statusCode())
                || RetryUtils.isThrottlingException(refused)
                || RetryUtils.isRetryableException(refused);
    }
}
