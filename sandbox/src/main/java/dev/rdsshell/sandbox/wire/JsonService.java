package dev.rdsshell.sandbox.wire;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A service that speaks JSON 1.1: the operation in the header {@code X-Amz-Target}, JSON in both directions.
 *
 * <pre>
 * new JsonService().on("ListKeys", ListKeysRequest::builder, (request, call) -&gt; …a ListKeysResponse…)
 * </pre>
 */
public final class JsonService implements Service {
    private final Map<String, Operation<?, ?>> operations = new HashMap<>();

    /** Adds an operation under its name on the wire, without the target's prefix; a request without one of the required members is refused. */
    public <I extends SdkPojo, B extends SdkPojo & SdkBuilder<B, I>> JsonService on(
            String name, Supplier<B> builder, Action<I> action, String... required) {
        operations.put(name, new Operation<>(builder, action, List.of(required)));
        return this;
    }

    @Override
    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    @Override
    public Reply handle(Call call) {
        String target = call.header("x-amz-target").orElse("");
        String name = target.substring(target.lastIndexOf('.') + 1);
        try {
            return reply(
                    200,
                    JsonWriter.write(
                            operation(name).perform(new JsonReader(call.body())::read, JsonService::missing, call)));
        } catch (ServiceError error) {
            return error(error);
        }
    }

    private Operation<?, ?> operation(String name) {
        Operation<?, ?> operation = operations.get(name);
        if (operation == null) {
            throw new ServiceError(
                    "UnknownOperationException", 400, "The operation " + name + " is not part of the sandbox.");
        }
        return operation;
    }

    private static ServiceError missing(String name) {
        String member = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return new ServiceError(
                "ValidationException",
                400,
                "1 validation error detected: Value null at '" + member
                        + "' failed to satisfy constraint: Member must not be null");
    }

    /** An error in the form of JSON 1.1. */
    public static Reply error(ServiceError error) {
        String body =
                "{\"__type\":\"" + quoted(error.code()) + "\",\"message\":\"" + quoted(error.getMessage()) + "\"}";
        return reply(error.status(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static Reply reply(int status, byte[] body) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/x-amz-json-1.1",
                "x-amzn-RequestId",
                UUID.randomUUID().toString());
        return new Reply(status, headers, body);
    }
}
