package dev.rdsshell.shell.aws.transport;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * What became of the attempts of one call. Written by the SDK's worker, read by whoever waits for it.
 *
 * <p>The SDK tells its listeners about a request, not about who asked for it; synchronous calls stay on one thread, so the
 * record of the call in progress is bound to that thread.
 */
public final class CallRecord {
    private static final ThreadLocal<CallRecord> CURRENT = new ThreadLocal<>();

    private volatile @Nullable URI endpoint;
    private volatile Optional<String> proxy = Optional.empty();
    private volatile boolean askedForHeadersOnly;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean underWay;
    private volatile boolean doubtful;
    private volatile Optional<String> requestId = Optional.empty();

    /** The record of the call that this thread makes; empty for calls that nobody follows, such as those for credentials. */
    static Optional<CallRecord> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Calls on this thread and keeps the record of it here. */
    public <T> T during(Supplier<T> call) {
        CURRENT.set(this);
        try {
            return call.get();
        } finally {
            CURRENT.remove();
        }
    }

    void requestBegins() {
        attempts.set(0);
        underWay = false;
        doubtful = false;
    }

    void attemptBegins(SdkHttpRequest request) {
        attempts.incrementAndGet();
        underWay = true;
        endpoint = request.getUri();
        askedForHeadersOnly = request.method() == SdkHttpMethod.HEAD;
    }

    void attemptFailed(Throwable failure) {
        if (underWay && mayHaveTakenEffect(failure)) {
            doubtful = true;
        }
        underWay = false;
    }

    void goesThrough(Optional<String> newProxy) {
        proxy = newProxy;
    }

    void answered(Optional<String> id) {
        requestId = id;
    }

    /** The id under which the service knows the last request; empty where no answer came. */
    public Optional<String> requestId() {
        return requestId;
    }

    /** Where the last request went. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The proxy that the last request was to go through, where one is set. */
    public Optional<String> proxy() {
        return proxy;
    }

    /** Whether the last request was a HEAD, whose answer has no room for an error code. */
    public boolean askedForHeadersOnly() {
        return askedForHeadersOnly;
    }

    /** How many times the last request was sent. */
    public int attempts() {
        return attempts.get();
    }

    /** Whether the service may have acted on a request whose answer never came, or has not come yet. */
    public boolean mayHaveTakenEffect() {
        return doubtful || underWay;
    }

    /** A refused connection reached nobody, and a refusal of the service is an answer; all else is open. */
    private static boolean mayHaveTakenEffect(Throwable failure) {
        return switch (Faults.kindOf(failure)) {
            case NOT_REACHED, CONNECT_TIMEOUT, UNTRUSTED, REFUSED -> false;
            case SERVER_ERROR, READ_TIMEOUT, CLOSED, MALFORMED, STOPPED, OTHER -> true;
        };
    }
}
