package dev.rdsshell.sandbox.wire;

import dev.rdsshell.sandbox.server.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** An action, the builder that its request is read into, and the members that the request must have. */
record Operation<I extends SdkPojo, B extends SdkPojo & SdkBuilder<B, I>>(
        Supplier<B> builder, Action<I> action, List<String> required) {
    /** Lets the protocol fill a fresh builder, then performs the action. */
    SdkPojo perform(Consumer<SdkPojo> fill, Function<String, ServiceError> missing, Call call) {
        B filled = builder.get();
        fill.accept(filled);
        I request = filled.build();
        Fields.missing(required, request).ifPresent(name -> {
            throw missing.apply(name);
        });
        return action.perform(request, call);
    }
}
