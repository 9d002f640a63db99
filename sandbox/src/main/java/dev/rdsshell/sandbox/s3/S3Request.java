package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.server.Call;
import java.util.Optional;

/** A call that has passed the {@link Gate}: its bucket exists, is in the right region and may be used. */
record S3Request(Call call, Bucket bucket, String key) {

    Optional<String> parameter(String name) {
        return call.queryParameter(name);
    }

    /** A parameter's value, or the empty text. */
    String parameterOrEmpty(String name) {
        return parameter(name).orElse("");
    }

    Optional<String> header(String name) {
        return call.header(name);
    }
}
