package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.Protocol;
import dev.rdsshell.shell.aws.transport.Redaction;
import dev.rdsshell.shell.aws.transport.RetriedCodes;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.received.XmlElement;
import dev.rdsshell.shell.operation.received.XmlReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;

/** An error that came as an answer: the service's own words, or the status line where it had none. */
final class ServiceAnswers {
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);
    private static final String UNKNOWN = "Unknown";

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
        if (record.askedForHeadersOnly()) {
            return statusLine(refused);
        }
        if (details.isEmpty()) {
            return statusLine(refused);
        }
        return code.isPresent()
                ? error(refused, code.get(), wordsOf(details.get()))
                : withoutCode(refused, details.get());
    }

    /** A service may leave the message out. The AWS CLI then has this word. */
    private static String wordsOf(AwsErrorDetails details) {
        return said(details).orElse(UNKNOWN);
    }

    private static Optional<String> said(AwsErrorDetails details) {
        return Optional.ofNullable(details.errorMessage()).filter(text -> !text.isEmpty());
    }

    /** Where there is no body, the SDK puts an XML element of its own. */
    private static String bodyOf(AwsErrorDetails details) {
        String body = details.rawResponse() == null
                ? ""
                : details.rawResponse().asUtf8String().strip();
        return body.equals("<eof/>") ? "" : body;
    }

    /**
     * What stands before a service answers in HTML, or with nothing at all. In AWS Query only a failure (5xx) may; what else
     * is no XML cannot be understood.
     */
    private Failure withoutCode(AwsServiceException refused, AwsErrorDetails details) {
        String body = bodyOf(details);
        boolean isGeneric = refused.statusCode() >= 500 && (body.isEmpty() || isHtml(body));
        if (isGeneric || Protocol.of(details.serviceName()) != Protocol.QUERY) {
            return statusLine(refused);
        }
        return XmlReader.read(body)
                .map(xml -> inXml(refused, xml, said(details)))
                .orElseGet(() -> new WireFailures(operation, record).malformed("HTTP status " + refused.statusCode()));
    }

    /** Some answers have the error in a list, as those of EC2 do; the SDK does not look there. */
    private Failure inXml(AwsServiceException refused, XmlElement xml, Optional<String> said) {
        Optional<XmlElement> listed = xml.child("Errors").flatMap(errors -> errors.child("Error"));
        Optional<String> code = listed.flatMap(error -> text(error, "Code"));
        return code.map(found -> error(
                        refused,
                        found,
                        listed.flatMap(error -> text(error, "Message")).orElse(UNKNOWN)))
                .orElseGet(() -> error(
                        refused,
                        UNKNOWN,
                        said.orElse("HTTP status " + refused.statusCode() + " (" + StatusText.of(refused.statusCode())
                                + ")")));
    }

    private static Optional<String> text(XmlElement error, String name) {
        return error.child(name).map(XmlElement::text).filter(text -> !text.isEmpty());
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
                || RetriedCodes.areIn(refused)
                || RetryUtils.isThrottlingException(refused)
                || RetryUtils.isRetryableException(refused);
    }
}
