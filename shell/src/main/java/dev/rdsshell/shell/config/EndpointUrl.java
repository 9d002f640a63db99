package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the address of an endpoint as the AWS CLI does, with its exit codes. */
public final class EndpointUrl {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@]*@)?(\\[[0-9A-Fa-f:.]+]|[^:/?#\\[\\]]*)(?::([^/?#]*))?([/?#].*)?");
    private static final Pattern HOST =
            Pattern.compile("(?i)((?!-)[A-Z\\d-]{1,63}(?<!-)\\.)*((?!-)[A-Z\\d-]{1,63}(?<!-))\\.?");
    private static final String EXAMPLE = "It looks like http://127.0.0.1:5000 or https://rds.us-west-2.amazonaws.com.";
    private static final int HIGHEST_PORT = 65535;

    private EndpointUrl() {}

    /**
     * The value of {@code --endpoint-url} must at least have a scheme.
     *
     * @throws FailureException a {@link Failure.InvalidLine}, in the AWS CLI's words
     */
    static void requireScheme(String written) {
        if (!SCHEME.matcher(written).matches()) {
            throw new FailureException(new Failure.InvalidLine(
                    "Bad value for --endpoint-url \"" + written
                            + "\": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/",
                    ""));
        }
    }

    /**
     * The address, ready for a client.
     *
     * @throws FailureException a {@link Failure.General} where no client could use it
     */
    public static URI parse(String written) {
        Matcher parts = AUTHORITY.matcher(written);
        if (!parts.matches() || !isHost(parts.group(2))) {
            throw invalid(written);
        }
        checkPort(parts.group(3));
        checkScheme(parts.group(1), written);
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            throw invalid(written);
        }
    }

    private static boolean isHost(String host) {
        return host.startsWith("[") || HOST.matcher(host).matches();
    }

    private static void checkPort(@org.jspecify.annotations.Nullable String port) {
        if (port == null || port.isEmpty()) {
            return;
        }
        if (!port.matches("[0-9]{1,9}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new FailureException(
                    new Failure.General("Port out of range 0-65535", "The endpoint has port " + port + "."));
        }
    }

    private static void checkScheme(String scheme, String written) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("http") && !lower.equals("https")) {
            throw new FailureException(
                    new Failure.General("Not supported URL scheme " + lower + ": " + written, EXAMPLE));
        }
    }

    private static FailureException invalid(String written) {
        return new FailureException(new Failure.General("Invalid endpoint: " + written, EXAMPLE));
    }
}
