package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.operation.received.UnreadableAnswer;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Refuses a success that is not the operation's answer, such as a page of a proxy or nothing at all: the SDK would take it
 * for an answer whose every member is missing.
 */
final class AnswerCheck implements ExecutionInterceptor {
    private static final Pattern BEGINNING = Pattern.compile(
            "\\uFEFF?+(?:\\s++|<\\?.*?\\?>|<!--.*?-->)*+(\\{|<(?:[\\w.-]++:)?+([\\w.-]++))", Pattern.DOTALL);

    /** S3 API Reference, response elements. Other answers of S3 are files, or have none. */
    private static final Map<String, String> ROOTS_OF_S3 = Map.of(
            "ListBuckets", "ListAllMyBucketsResult",
            "ListObjectsV2", "ListBucketResult",
            "GetBucketLocation", "LocationConstraint");

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        Optional<String> expected = expected(service, operation);
        if (expected.isEmpty() || !context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        CopiedBody copy = CopiedBody.of(context.responseBody().orElseGet(InputStream::nullInputStream));
        if (copy.broken().isEmpty()) {
            check(copy.text(), expected.get(), Protocol.of(service) == Protocol.QUERY ? operation + "Result" : "");
        }
        return Optional.of(copy.again());
    }

    /** @param result the element that holds the members of the answer; empty where they stand in the root itself */
    private static void check(String text, String root, String result) {
        if (!root.equals(beginning(text))) {
            throw refused(new UnreadableAnswer("it does not begin with " + root));
        }
        if (!result.isEmpty()
                && !Pattern.compile("[<:]" + result + "\\b").matcher(text).find()) {
            throw refused(new UnreadableAnswer("it has no " + result));
        }
    }

    /** As the SDK itself speaks of an answer that it cannot read. */
    static SdkClientException refused(UnreadableAnswer why) {
        return SdkClientException.create("Unable to unmarshall response", why);
    }

    /** The name of the root element, or the brace of a JSON object; empty where an answer can be anything. */
    private static Optional<String> expected(String service, String operation) {
        return switch (Protocol.of(service)) {
            case QUERY -> Optional.of(operation + "Response");
            case JSON -> service.equals("Kms") ? Optional.of("{") : Optional.empty();
            case REST_XML -> Optional.ofNullable(ROOTS_OF_S3.get(operation));
        };
    }

    private static String beginning(String text) {
        Matcher found = BEGINNING.matcher(text);
        if (!found.lookingAt()) {
            return "";
        }
        return Optional.ofNullable(found.group(2)).orElse("{");
    }
}
