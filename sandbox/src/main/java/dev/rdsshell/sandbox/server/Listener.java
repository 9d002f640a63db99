package dev.rdsshell.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of the sandbox. It listens on 127.0.0.1 only, on daemon threads. */
public final class Listener implements AutoCloseable {
    static {
        // Without it every answer waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // In seconds: longer than a watch waits between two looks, so that it keeps its connection.
        System.setProperty("sun.net.httpserver.idleInterval", "300");
    }

    private final HttpServer server;
    private final ExecutorService executor;
    private final Service service;
    private final Clock clock;

    private Listener(HttpServer server, Service service, Clock clock) {
        this.server = server;
        this.service = service;
        this.clock = clock;
        this.executor = Executors.newCachedThreadPool(Listener::daemon);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @throws IOException when the port is taken
     */
    public static Listener start(int port, Service service, Clock clock) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        Listener listener = new Listener(HttpServer.create(loopback, 0), service, clock);
        listener.server.createContext("/", listener::handle);
        listener.server.setExecutor(listener.executor);
        // The server's dispatcher thread inherits this: whoever starts a sandbox can end without closing it.
        Thread starter = daemon(listener.server::start);
        starter.start();
        join(starter);
        return listener;
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            Call call = call(exchange);
            send(exchange, service.handle(call), call.method());
            exchange.close();
        } catch (BrokenConnection broken) {
            cut(exchange, broken.cutReply());
            // The server closes what fails, and forgets it; a connection that is closed here it would keep.
            throw new IOException(broken);
        }
    }

    private Call call(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = exchange.getRequestURI();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        Optional<SignatureScope> scope = SignatureScope.of(headers, query);
        return new Call(
                exchange.getRequestMethod(),
                Optional.ofNullable(uri.getRawPath()).orElse("/"),
                query,
                headers,
                exchange.getRequestBody().readAllBytes(),
                scope.map(SignatureScope::region).orElse(""),
                scope.map(SignatureScope::accessKeyId).orElse(""),
                clock.instant());
    }

    private static void send(HttpExchange exchange, Reply reply, String method) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(reply.body().length));
        }
        boolean hasBody = reply.body().length > 0 && !method.equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** An answer to HEAD has no body to cut: none of it arrives, and the server has nothing to warn of on stderr. */
    private static void cut(HttpExchange exchange, Optional<Reply> reply) throws IOException {
        if (reply.isPresent() && !exchange.getRequestMethod().equals("HEAD")) {
            byte[] body = reply.get().body();
            reply.get().headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.get().status(), body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox");
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
