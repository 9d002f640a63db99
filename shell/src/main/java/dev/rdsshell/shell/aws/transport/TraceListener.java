package dev.rdsshell.shell.aws.transport;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What {@code --debug} shows of a call.
 *
 * <pre>
 * > Rds DescribeExportTasks: POST http://127.0.0.1:5000/
 * >   Content-Type: application/x-www-form-urlencoded; charset=UTF-8
 * >   Action=DescribeExportTasks&Version=2014-10-31
 * < 200 after 12 ms, request id 8b4d…
 * <   &lt;DescribeExportTasksResponse&gt;…
 * </pre>
 */
final class TraceListener implements ExecutionInterceptor {
    private static final ExecutionAttribute<Instant> SENT = new ExecutionAttribute<>("rds-shell.sent");
    private static final List<String> REQUEST_ID = List.of("x-amzn-requestid", "x-amz-request-id");

    private static final Pattern REQUEST_ID_IN_XML = Pattern.compile("<Request(?:Id|ID)>\\s*([^<\\s]+)\\s*<");

    private final Trace trace;
    private final Clock clock;

    TraceListener(Trace trace, Clock clock) {
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (!trace.isOn()) {
            return;
        }
        attributes.putAttribute(SENT, clock.instant());
        SdkHttpRequest request = context.httpRequest();
        trace.write("> " + operation(attributes) + ": " + request.method() + " "
                + Redaction.text(request.getUri().toString()));
        headers("> ", request.headers());
        if (isText(request.headers())) {
            content(context)
                    .ifPresent(
                            body -> lines("> ", CopiedBody.of(body.newStream()).text()));
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (!trace.isOn()) {
            return;
        }
        SdkHttpResponse response = context.httpResponse();
        String id = requestId(response).map(found -> ", request id " + found).orElse("");
        trace.write("< " + response.statusCode() + elapsed(attributes) + id);
        headers("< ", response.headers());
    }

    static Optional<String> requestId(SdkHttpResponse response) {
        return REQUEST_ID.stream()
                .map(response::firstMatchingHeader)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!trace.isOn()) {
            return context.responseBody();
        }
        // A body can be read once only: what was shown is handed on as a copy, and so is the end of a body cut short.
        Optional<CopiedBody> copy = isText(context.httpResponse().headers())
                ? context.responseBody().map(CopiedBody::of)
                : Optional.empty();
        copy.ifPresent(shown -> lines("< ", shown.text()));
        if (requestId(context.httpResponse()).isEmpty()) {
            trace.write("< request id " + copy.flatMap(TraceListener::requestId).orElse("none"));
        }
        return copy.map(CopiedBody::again).or(context::responseBody);
    }

    /** AWS Query has the id in the answer too, and something on the way may have dropped the header. */
    private static Optional<String> requestId(CopiedBody body) {
        return REQUEST_ID_IN_XML
                .matcher(body.text())
                .results()
                .map(found -> Redaction.text(found.group(1)))
                .findFirst();
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (trace.isOn()) {
            trace.write("< " + operation(attributes) + " failed" + elapsed(attributes) + ": "
                    + Redaction.text(context.exception().toString()));
        }
    }

    /** Where a protocol writes the body itself, it is found in the HTTP request and nowhere else. */
    private static Optional<ContentStreamProvider> content(Context.BeforeTransmission context) {
        return context.httpRequest() instanceof SdkHttpFullRequest whole
                ? whole.contentStreamProvider()
                : context.requestBody().map(RequestBody::contentStreamProvider);
    }

    private void headers(String mark, Map<String, List<String>> headers) {
        headers.forEach((name, values) ->
                trace.write(mark + "  " + name + ": " + Redaction.header(name, String.join(", ", values))));
    }

    private void lines(String mark, String text) {
        Redaction.text(text).lines().forEach(line -> trace.write(mark + "  " + line));
    }

    private String elapsed(ExecutionAttributes attributes) {
        return attributes
                .getOptionalAttribute(SENT)
                .map(sent -> " after " + Duration.between(sent, clock.instant()).toMillis() + " ms")
                .orElse("");
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + " "
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    /** Files of a bucket may be large, and are nobody's business here. */
    private static boolean isText(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .flatMap(header -> header.getValue().stream())
                .anyMatch(type -> type.contains("xml") || type.contains("json") || type.contains("form-urlencoded"));
    }
}
