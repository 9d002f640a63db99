package dev.rdsshell.sandbox.wire;

import dev.rdsshell.sandbox.server.Call;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What a service does for one of its operations.
 *
 * @param <I> the SDK's request class
 */
@FunctionalInterface
public interface Action<I> {
    /**
     * Answers one request.
     *
     * @return the SDK's response of the same operation
     * @throws ServiceError if the service refuses
     */
    SdkPojo perform(I request, Call call);
}
