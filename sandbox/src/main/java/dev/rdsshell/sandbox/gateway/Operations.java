package dev.rdsshell.sandbox.gateway;

import dev.rdsshell.sandbox.s3.S3Operation;
import dev.rdsshell.sandbox.server.Call;
import java.util.List;

/** The name of the operation that a call means. */
public final class Operations {
    private Operations() {}

    /** Of a service that speaks AWS Query. */
    public static String query(Call call) {
        return call.formParameters().getOrDefault("Action", List.of("")).get(0);
    }

    /** Of a service that speaks JSON. */
    public static String json(Call call) {
        String target = call.header("x-amz-target").orElse("");
        return target.substring(target.lastIndexOf('.') + 1);
    }

    /** Of S3, which has no name on the wire. */
    public static String s3(Call call) {
        return S3Operation.of(call).map(S3Operation::wireName).orElse("");
    }
}
