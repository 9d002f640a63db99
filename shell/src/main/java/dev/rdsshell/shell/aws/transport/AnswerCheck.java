package dev.rdsshell.shell.aws.transport;

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
        Optional<String> expected = expected(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (expected.isEmpty() || !context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        CopiedBody copy = CopiedBody.of(context.responseBody().orElseGet(InputStream::nullInputStream));
        if (copy.broken().isEmpty() && !expected.get().equals(beginning(copy.text()))) {
            throw SdkClientException.create("Unable to unmarshall response: it does not begin with " + expected.get());
        }
        return Optional.of(copy.again());
    }

    /** The name of the root element, or the brace of a JSON object; empty where an answer can be anything. */
    private static Optional<String> expected(String service, String operation) {
        return switch (service) {
            case "Rds", "Iam", "Sts" -> Optional.of(operation + "Response");
            case "Kms" -> Optional.of("{");
            case "S3" -> Optional.ofNullable(ROOTS_OF_S3.get(operation));
            default -> Optional.empty();
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
