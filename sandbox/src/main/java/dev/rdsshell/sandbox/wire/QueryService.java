package dev.rdsshell.sandbox.wire;

import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A service that speaks AWS Query: a form in the request, XML in the answer.
 *
 * <pre>
 * new QueryService("https://iam.amazonaws.com/doc/2010-05-08/")
 *         .on("ListRoles", ListRolesRequest::builder, (request, call) -&gt; …a ListRolesResponse…)
 * </pre>
 */
public final class QueryService implements Service {
    private final String namespace;
    private final Map<String, Operation<?, ?>> operations = new HashMap<>();

    /** A service without operations; the namespace is that of its answers. */
    public QueryService(String namespace) {
        this.namespace = namespace;
    }

    /** Adds an operation under its name on the wire; a request without one of the required members is refused. */
    public <I extends SdkPojo, B extends SdkPojo & SdkBuilder<B, I>> QueryService on(
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
        Map<String, List<String>> parameters = call.body().length > 0 ? call.formParameters() : call.queryParameters();
        String name = parameters.getOrDefault("Action", List.of("")).get(0);
        try {
            return answer(
                    name, operation(name).perform(new QueryReader(parameters)::read, QueryService::missing, call));
        } catch (ServiceError error) {
            return error(namespace, error);
        }
    }

    private Operation<?, ?> operation(String name) {
        Operation<?, ?> operation = operations.get(name);
        if (operation == null) {
            throw new ServiceError("InvalidAction", 400, "The action " + name + " is not part of the sandbox.");
        }
        return operation;
    }

    private static ServiceError missing(String name) {
        return new ServiceError("MissingParameter", 400, "The request must contain the parameter " + name);
    }

    private Reply answer(String name, SdkPojo response) {
        String requestId = UUID.randomUUID().toString();
        XmlWriter xml = new XmlWriter();
        xml.root(name + "Response", namespace, () -> {
            xml.element(name + "Result", () -> new QueryWriter(xml).write(response));
            xml.element("ResponseMetadata", () -> xml.element("RequestId", requestId));
        });
        return xml.reply(200, Map.of("x-amzn-RequestId", requestId));
    }

    /** An error in the form of AWS Query. */
    public static Reply error(String namespace, ServiceError error) {
        String requestId = UUID.randomUUID().toString();
        XmlWriter xml = new XmlWriter();
        xml.root("ErrorResponse", namespace, () -> {
            xml.element("Error", () -> xml.element("Type", error.status() < 500 ? "Sender" : "Receiver")
                    .element("Code", error.code())
                    .element("Message", error.getMessage()));
            xml.element("RequestId", requestId);
        });
        return xml.reply(error.status(), Map.of("x-amzn-RequestId", requestId));
    }
}
