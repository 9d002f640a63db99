package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.config.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/** Opens the HTTP connections of one {@link Connection}: through which proxy, trusting whom, waiting how long. */
final class HttpConnections implements UrlConnectionFactory {
    private final Connection connection;
    private final Proxies proxies;
    private final Certificates certificates;
    private volatile @Nullable SSLSocketFactory sockets;

    HttpConnections(Connection connection, Proxies proxies, Certificates certificates) {
        this.connection = connection;
        this.proxies = proxies;
        this.certificates = certificates;
    }

    @Override
    public HttpURLConnection createConnection(URI destination) {
        HttpURLConnection opened = open(destination);
        opened.setConnectTimeout(milliseconds(connection.connectTimeout()));
        opened.setReadTimeout(milliseconds(connection.readTimeout()));
        if (opened instanceof HttpsURLConnection encrypted) {
            secure(encrypted, destination);
        }
        return opened;
    }

    private HttpURLConnection open(URI destination) {
        Optional<Proxies.Route> route =
                connection.sandbox().isPresent() ? Optional.empty() : proxies.route(destination);
        CallRecord.current().ifPresent(record -> record.goesThrough(route.map(Proxies.Route::address)));
        try {
            HttpURLConnection opened = (HttpURLConnection) destination
                    .toURL()
                    .openConnection(route.map(Proxies.Route::proxy).orElse(Proxy.NO_PROXY));
            route.ifPresent(through -> authorize(opened, through));
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In a tunnel a header would reach the service behind the proxy, and the proxy itself never. */
    private static void authorize(HttpURLConnection opened, Proxies.Route route) {
        if (opened instanceof HttpsURLConnection) {
            route.authenticator().ifPresent(opened::setAuthenticator);
        } else {
            route.authorization().ifPresent(secret -> opened.setRequestProperty("Proxy-Authorization", secret));
        }
    }

    private void secure(HttpsURLConnection encrypted, URI destination) {
        socketsFor(destination).ifPresent(encrypted::setSSLSocketFactory);
        if (!connection.verifySsl()) {
            encrypted.setHostnameVerifier((host, session) -> true);
        }
    }

    /** Read once: with a factory of its own for each connection none could be used again. */
    private Optional<SSLSocketFactory> socketsFor(URI destination) {
        SSLSocketFactory known = sockets;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SSLSocketFactory> read = certificates.sockets(destination);
        read.ifPresent(factory -> sockets = factory);
        return read;
    }

    /** The JDK, too, takes zero for no limit. */
    private static int milliseconds(Duration timeout) {
        return Math.toIntExact(Math.min(timeout.toMillis(), Integer.MAX_VALUE));
    }
}
