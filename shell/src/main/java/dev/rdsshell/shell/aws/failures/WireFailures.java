package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.aws.transport.Faults;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.received.UnreadableAnswer;
import java.net.URI;
import java.util.regex.Pattern;

/** What went wrong on the way. */
final class WireFailures {
    private static final String REACH = "Check the address, the network and, where you are behind one, HTTPS_PROXY.";

    private static final String PROXY =
            "HTTPS_PROXY or HTTP_PROXY names it: check the address, or except the endpoint with NO_PROXY.";

    private static final Pattern READS = Pattern.compile("Describe|Get|List|Head|Simulate|Assume");

    private final String operation;
    private final CallRecord record;

    WireFailures(String operation, CallRecord record) {
        this.operation = operation;
        this.record = record;
    }

    Failure of(Faults.Kind kind, Throwable thrown) {
        return switch (kind) {
            case NOT_REACHED -> notReached("Could not connect to the endpoint URL: ", REACH);
            case CONNECT_TIMEOUT ->
                notReached(
                        "Connect timeout on endpoint URL: ", REACH + " --cli-connect-timeout 0 waits without limit.");
            case READ_TIMEOUT ->
                general(
                        "Read timeout on endpoint URL: " + url(),
                        again() + "; --cli-read-timeout 0 waits without limit.");
            case CLOSED ->
                general(
                        "Connection was closed before we received a valid response from endpoint URL: " + url() + ".",
                        again() + ".");
            case UNTRUSTED ->
                general(
                        "SSL validation failed for " + url() + ": " + reason(thrown),
                        "Where a proxy or the endpoint has a certificate of its own, name its file with --ca-bundle.");
            case MALFORMED -> malformed(refusal(thrown));
            case STOPPED -> new Failure.Interrupted(operation + " was stopped before its answer came.", "");
            case REFUSED, SERVER_ERROR, OTHER ->
                general(
                        "The " + operation + " operation failed: " + reason(thrown),
                        "Add --debug to see what was sent and answered.");
        };
    }

    /** Whoever goes through a proxy connects to nobody else. */
    private Failure notReached(String said, String advice) {
        return record.proxy()
                .map(proxy -> general("Failed to connect to proxy URL: \"" + proxy + "\"", PROXY))
                .orElseGet(() -> general(said + url(), advice));
    }

    /** @param why that it could not be used */
    Failure malformed(String why) {
        return general(
                "Unable to parse the answer of " + url() + " to the " + operation + " operation: " + why + ".",
                (reads() ? "" : "Look whether it was done all the same. ")
                        + "Check that the endpoint is an AWS service, and try again; --debug shows the answer.");
    }

    private String again() {
        return reads() ? "Try again" : "Look whether it was done all the same, then try again";
    }

    /** Only what changes something can have been done without an answer. */
    private boolean reads() {
        return READS.matcher(operation).lookingAt();
    }

    private static String refusal(Throwable thrown) {
        return Faults.causes(thrown)
                .filter(UnreadableAnswer.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElse("it is cut short or in another format");
    }

    private static Failure general(String message, String advice) {
        return new Failure.General(message, advice);
    }

    private String url() {
        return "\"" + record.endpoint().map(WireFailures::withPath).orElse("unknown") + "\"";
    }

    private static String withPath(URI address) {
        return address.getRawPath().isEmpty() ? address + "/" : address.toString();
    }

    /** What the innermost cause says, in one line; the SDK's own texts hold advice for programmers. */
    private static String reason(Throwable thrown) {
        Throwable cause = Faults.causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        if (cause instanceof NullPointerException) {
            return "the answer lacks a part that it always has";
        }
        String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return text.isBlank() || text.equals("null") ? cause.getClass().getSimpleName() : text;
    }
}
