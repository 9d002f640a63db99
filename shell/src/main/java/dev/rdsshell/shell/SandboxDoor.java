package dev.rdsshell.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;

/** Speaks to the addresses of a practice account that AWS does not have. No proxy stands before loopback. */
final class SandboxDoor {
    private static final int SECONDS = 1000;

    private SandboxDoor() {}

    static String send(URI address, String method, String body) {
        try {
            HttpURLConnection connection = open(address, method);
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(UTF_8));
            }
            return answer(connection);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.General(
                            "No sandbox answers at " + address + ": " + e.getMessage(), "Does it still run?"),
                    e);
        }
    }

    private static HttpURLConnection open(URI address, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout(5 * SECONDS);
        connection.setReadTimeout(10 * SECONDS);
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), UTF_8);
            }
        }
        try (InputStream body = connection.getErrorStream()) {
            String said = body == null ? "" : new String(body.readAllBytes(), UTF_8);
            throw new FailureException(new Failure.InvalidLine(message(said.strip()), ""));
        }
    }

    /** The account's own words, or where they are in another form, whatever it said. */
    private static String message(String said) {
        try {
            if (JsonTree.parse(said) instanceof Map<?, ?> members && members.get("message") instanceof String message) {
                return message;
            }
        } catch (JsonTree.InvalidJson otherForm) {
            return "The sandbox refuses that: " + said;
        }
        return "The sandbox refuses that: " + said;
    }
}
