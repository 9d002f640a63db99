package dev.rdsshell.shell.operation.received;

import dev.rdsshell.shell.output.JsonTree;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/**
 * Keeps what was received in answer to one request. It goes along with the request, and the transport hands it the answer.
 * Written by the worker that calls, read by whoever waited for it.
 */
public final class ReceivedAnswer {
    /** Where the transport finds it. */
    public static final ExecutionAttribute<ReceivedAnswer> ATTRIBUTE = new ExecutionAttribute<>("rds-shell.received");

    private final ReadableText readable;
    private volatile Received received = Received.nothing();

    /**
     * Nothing has been received yet.
     *
     * @param emptyAnswer for its type only
     * @param anyTime whether times are shown as they came, whatever they are
     */
    public ReceivedAnswer(SdkPojo emptyAnswer, boolean anyTime) {
        this.readable = new ReadableText(emptyAnswer, anyTime);
    }

    /**
     * Takes the body of a successful answer.
     *
     * @return what the SDK is to read in its place
     * @throws UnreadableAnswer when a number or a time is none
     */
    public String take(String body) {
        if (body.stripLeading().startsWith("{")) {
            received = json(body);
            return body;
        }
        received = XmlReader.read(body).map(ReceivedAnswer::members).orElse(Received.nothing());
        return readable.of(body);
    }

    /** What {@link #take} took. */
    public Received received() {
        return received;
    }

    /** A whole number of any size; empty where nothing was received. */
    public static Optional<Number> number(Received part) {
        return part.value()
                .flatMap(value -> ReceivedNumber.parse(value.toString()))
                .map(ReceivedNumber::smallest);
    }

    /** A point in time as the AWS CLI shows it; empty where nothing was received. */
    public static Optional<String> time(Received part) {
        return part.value().flatMap(ReceivedTime::parse).map(ReceivedTime::iso);
    }

    private static Received json(String body) {
        try {
            return new JsonPart(JsonTree.parse(body));
        } catch (JsonTree.InvalidJson leftToTheSdk) {
            return Received.nothing();
        }
    }

    /** AWS Query puts the members into an element of their own, S3 into the root. */
    private static Received members(XmlElement root) {
        String operation = root.name().replaceFirst("Response$", "");
        return root.child(operation + "Result").orElse(root);
    }
}
