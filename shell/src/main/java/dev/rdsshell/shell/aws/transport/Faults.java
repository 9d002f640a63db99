package dev.rdsshell.shell.aws.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkInterruptedException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Sorts what the SDK and the JDK throw by what it means for a request. */
public final class Faults {

    /** What a failed attempt means. */
    public enum Kind {
        /** The service understood and refused: its error code says why. */
        REFUSED,
        /** The service, or something before it, had an error of its own (5xx). */
        SERVER_ERROR,
        /** Nobody listens there, or the name is not known. */
        NOT_REACHED,
        CONNECT_TIMEOUT,
        READ_TIMEOUT,
        /** The certificate is not trusted, or the other side does not speak TLS. */
        UNTRUSTED,
        /** The connection ended before the answer did. */
        CLOSED,
        /** An answer came that could not be understood. */
        MALFORMED,
        /** Somebody interrupted it. */
        STOPPED,
        OTHER
    }

    private Faults() {}

    /** What this failure means, judged by the whole chain of causes. */
    public static Kind kindOf(Throwable failure) {
        return causes(failure)
                .map(Faults::ownKind)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /** The failure and what caused it, outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<Kind> ownKind(Throwable failure) {
        if (failure instanceof SdkServiceException refusal) {
            return Optional.of(refusal.statusCode() >= 500 ? Kind.SERVER_ERROR : Kind.REFUSED);
        }
        if (isInterruption(failure)) {
            return Optional.of(Kind.STOPPED);
        }
        if (failure instanceof IOException io) {
            return Optional.of(wireKind(io));
        }
        // Whoever nests an answer without end is no service; the SDK reads one level in another.
        boolean endless = failure instanceof StackOverflowError;
        return endless || textOf(failure).contains("unmarshall") ? Optional.of(Kind.MALFORMED) : Optional.empty();
    }

    private static boolean isInterruption(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof AbortedException
                || failure instanceof SdkInterruptedException;
    }

    private static Kind wireKind(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return textOf(failure).contains("connect") ? Kind.CONNECT_TIMEOUT : Kind.READ_TIMEOUT;
        }
        if (failure instanceof SSLException) {
            return Kind.UNTRUSTED;
        }
        return isUnreachable(failure) ? Kind.NOT_REACHED : Kind.CLOSED;
    }

    private static boolean isUnreachable(IOException failure) {
        return textOf(failure).contains("unable to tunnel through proxy")
                || failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof PortUnreachableException;
    }

    private static String textOf(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    }
}
