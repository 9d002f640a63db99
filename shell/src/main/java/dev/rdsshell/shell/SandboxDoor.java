package dev.rdsshell.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

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
            throw new FailureException(new Failure.InvalidLine("The sandbox refuses that: " + said.strip(), ""));
        }
    }
}
