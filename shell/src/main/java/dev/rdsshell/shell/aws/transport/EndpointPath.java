package dev.rdsshell.shell.aws.transport;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The path of an endpoint, such as {@code http://gateway/rds}. For the services of AWS Query the SDK leaves it out, and a
 * gateway would get a request that was meant for another.
 */
record EndpointPath(Optional<URI> endpoint) implements ExecutionInterceptor {

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        String path = endpoint.map(URI::getRawPath).orElse("");
        boolean isLost =
                request.encodedPath().isEmpty() || request.encodedPath().equals("/");
        return isLost && path.length() > 1
                ? request.toBuilder().encodedPath(path).build()
                : request;
    }
}
