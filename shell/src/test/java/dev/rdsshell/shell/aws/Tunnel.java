package dev.rdsshell.shell.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback for HTTPS, which leads every tunnel to one server, whatever host was asked for. */
final class Tunnel implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final boolean wantsLogin;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param wantsLogin whether it refuses whoever gives no name and password */
    Tunnel(int target, boolean wantsLogin) throws IOException {
        this.target = target;
        this.wantsLogin = wantsLogin;
        DaemonThreads.named(this::serve).start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The head of every CONNECT. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                DaemonThreads.named(() -> tunnel(client)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void tunnel(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            String request = head(client.getInputStream());
            requests.add(request);
            if (wantsLogin && !request.toLowerCase(Locale.ROOT).contains("proxy-authorization: ")) {
                say(client, "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            say(client, "HTTP/1.1 200 Tunnel\r\n\r\n");
            DaemonThreads.named(() -> copy(server, client)).start();
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException ended) {
            // One of the two has gone, which is how every tunnel ends.
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException ended) {
            // See above.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
