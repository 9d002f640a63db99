package dev.rdsshell.shell.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A server on loopback that gives one prepared answer after the other, also such as no server should give. Written on bare
 * sockets: a proper HTTP server would not send a broken answer.
 */
public final class ScriptedServer implements AutoCloseable {

    /** What happens on one connection once the request has been read. */
    @FunctionalInterface
    public interface Step {
        void answer(OutputStream out) throws Exception;
    }

    private static final int PATIENCE_MILLISECONDS = 5000;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Step> steps = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public ScriptedServer(Step... script) throws IOException {
        steps.addAll(List.of(script));
        Executors.newSingleThreadExecutor(DaemonThreads::named).execute(this::serve);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Head and body of every request so far, as text. */
    public List<String> requests() {
        return requests;
    }

    public static Step xml(int status, String body) {
        return http(status, "text/xml", body);
    }

    public static Step http(int status, String type, String body) {
        return out -> write(out, status, type, body, body.getBytes(StandardCharsets.UTF_8).length);
    }

    public static Step error(int status, String code, String message) {
        return xml(
                status,
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error><RequestId>req-1</RequestId></ErrorResponse>");
    }

    /** Says that more is to come than there is. */
    public static Step cut(String body) {
        return out -> write(out, 200, "text/xml", body, body.length() + 500);
    }

    /** Closes without a word. */
    public static Step drop() {
        return out -> {};
    }

    /** Says nothing until the test lets it. */
    public static Step silent(CountDownLatch reached, CountDownLatch until) {
        return out -> {
            reached.countDown();
            until.await();
        };
    }

    private static void write(OutputStream out, int status, String type, String body, int length) throws IOException {
        String head = "HTTP/1.1 " + status + " Scripted\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nx-amzn-RequestId: req-1\r\nConnection: close\r\n\r\n";
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                // A client that was stopped in the middle of its request must not keep the next one waiting.
                connection.setSoTimeout(PATIENCE_MILLISECONDS);
                requests.add(request(connection.getInputStream()));
                Step next = steps.size() > 1 ? steps.remove() : steps.element();
                next.answer(connection.getOutputStream());
            } catch (Exception ended) {
                // The test has closed the server, or the client has gone: both are part of the script.
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        return text + new String(in.readNBytes(length(text)), StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
