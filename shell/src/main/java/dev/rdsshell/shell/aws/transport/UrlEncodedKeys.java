package dev.rdsshell.shell.aws.transport;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Has S3 encode the keys of a list as in URLs, since XML cannot hold every character of a key, and decodes them; who asks for
 * the encoding themselves gets the keys as they came.
 *
 * <p>The SDK only does the half of it: it decodes always, and makes empty lists of those that are absent. It leaves an answer
 * alone whose encoding it does not know, which is what {@link #SETTLED} is for.
 */
final class UrlEncodedKeys implements ExecutionInterceptor {
    /** What the answer says instead of {@code url}, so that nothing is decoded once more. */
    private static final String SETTLED = "URL";

    private static final ExecutionAttribute<Boolean> OURS = new ExecutionAttribute<>("UrlEncodedKeys.ours");

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof ListObjectsV2Request request && request.encodingTypeAsString() == null) {
            attributes.putAttribute(OURS, true);
            return request.toBuilder().encodingType("url").build();
        }
        return context.request();
    }

    /** Answers pass from the last to the first: this is before the SDK's own turn. */
    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (!(context.response() instanceof ListObjectsV2Response answer)
                || !"url".equals(answer.encodingTypeAsString())) {
            return context.response();
        }
        boolean ours = Boolean.TRUE.equals(attributes.getAttribute(OURS));
        ListObjectsV2Response.Builder settled = (ours ? readable(answer) : answer).toBuilder();
        return settled.encodingType(SETTLED).build();
    }

    private static ListObjectsV2Response readable(ListObjectsV2Response answer) {
        ListObjectsV2Response.Builder readable = answer.toBuilder()
                .delimiter(decoded(answer.delimiter()))
                .prefix(decoded(answer.prefix()))
                .startAfter(decoded(answer.startAfter()));
        if (answer.hasContents()) {
            readable.contents(objects(answer.contents()));
        }
        if (answer.hasCommonPrefixes()) {
            readable.commonPrefixes(prefixes(answer.commonPrefixes()));
        }
        return readable.build();
    }

    private static List<S3Object> objects(List<S3Object> encoded) {
        return encoded.stream()
                .map(object -> object.toBuilder().key(decoded(object.key())).build())
                .toList();
    }

    private static List<CommonPrefix> prefixes(List<CommonPrefix> encoded) {
        return encoded.stream()
                .map(prefix ->
                        prefix.toBuilder().prefix(decoded(prefix.prefix())).build())
                .toList();
    }

    private static @Nullable String decoded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
