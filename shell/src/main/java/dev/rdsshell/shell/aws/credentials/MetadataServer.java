package dev.rdsshell.shell.aws.credentials;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A server beside this machine or container that knows its credentials. It is near or not there at all, so it is never asked
 * through a proxy and never waited for long.
 */
record MetadataServer(URI address, Duration patience) {

    /** @param body the empty text for a refusal */
    record Answer(int status, String body) {}

    /** An answer without credentials in it, and what is wrong with it; never a part of it, which may be a secret. */
    static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    Answer ask(String method, String path, Map<String, String> headers) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
        connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
        headers.forEach(connection::setRequestProperty);
        try {
            int status = connection.getResponseCode();
            return new Answer(status, status < 400 ? body(connection) : "");
        } finally {
            connection.disconnect();
        }
    }

    private static String body(HttpURLConnection connection) throws IOException {
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * The credentials in an answer.
     *
     * @throws IOException when it is a refusal, or holds none
     */
    static Issued credentials(Answer answer) throws IOException {
        if (answer.status() != HttpURLConnection.HTTP_OK) {
            throw new Refusal("HTTP status " + answer.status());
        }
        Map<String, String> texts = texts(answer);
        return new Issued(
                Keys.of(
                        member(texts, "AccessKeyId"),
                        member(texts, "SecretAccessKey"),
                        Optional.ofNullable(texts.get("Token"))),
                Optional.of(end(member(texts, "Expiration"))));
    }

    private static Map<String, String> texts(Answer answer) throws IOException {
        try {
            return FlatJson.texts(answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException quoting) {
            throw new Refusal("the answer is no JSON");
        }
    }

    private static String member(Map<String, String> texts, String name) throws IOException {
        String value = texts.get(name);
        if (value == null) {
            throw new Refusal("there is no " + name + " in the answer");
        }
        return value;
    }

    private static Instant end(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unknown) {
            throw new Refusal("its Expiration is no time");
        }
    }
}
