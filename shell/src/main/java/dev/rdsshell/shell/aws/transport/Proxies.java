package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request goes through, by {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}; the lower-case names
 * come first, as with most programs.
 */
final class Proxies {

    /**
     * A proxy on the way.
     *
     * @param login name and password with a colon between them, where the variable holds them
     */
    record Route(Proxy proxy, Optional<String> login) {

        /** Where the proxy is, without its password: {@code http://proxy.example.com:8080}. */
        String address() {
            InetSocketAddress address = (InetSocketAddress) proxy.address();
            return "http://" + address.getHostString() + ":" + address.getPort();
        }

        /** The value of the {@code Proxy-Authorization} header. */
        Optional<String> authorization() {
            return login.map(
                    text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** Answers the proxy's question for name and password, and nobody else's. */
        Optional<Authenticator> authenticator() {
            return login.map(text -> text.split(":", 2)).map(parts -> new Authenticator() {
                @Override
                protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                    String password = parts.length > 1 ? parts[1] : "";
                    return getRequestorType() == RequestorType.PROXY
                            ? new PasswordAuthentication(parts[0], password.toCharArray())
                            : null;
                }
            });
        }
    }

    private final Environment environment;

    Proxies(Environment environment) {
        this.environment = environment;
    }

    /** @throws FailureException a {@link Failure.General} where the variable holds no address */
    Optional<Route> route(URI destination) {
        String name = destination.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
        return variable(name)
                .filter(address -> !address.isBlank())
                .filter(address -> !isExcepted(destination))
                .map(address -> route(address).orElseThrow(() -> unusable(name)));
    }

    private static Optional<Route> route(String address) {
        try {
            URI proxy = new URI(address.contains("://") ? address : "http://" + address);
            int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
            return Optional.ofNullable(proxy.getHost())
                    .map(host -> new Route(
                            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)),
                            Optional.ofNullable(proxy.getUserInfo())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the address: there may be a password in it. */
    private static FailureException unusable(String name) {
        String shown = name.toUpperCase(Locale.ROOT);
        return new FailureException(new Failure.General(
                shown + " holds no address of a proxy.", "It looks like http://proxy.example.com:8080."));
    }

    private boolean isExcepted(URI destination) {
        return variable("no_proxy").stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> covers(entry, destination));
    }

    /** {@code *}, a host, a host with its port, or a domain with or without its leading dot. */
    private static boolean covers(String entry, URI destination) {
        String host = destination.getHost().toLowerCase(Locale.ROOT);
        String domain = entry.startsWith(".") ? entry.substring(1) : entry;
        return Stream.of(host, host + ":" + destination.getPort())
                .anyMatch(name -> entry.equals("*") || name.equals(domain) || name.endsWith("." + domain));
    }

    private Optional<String> variable(String lowerCase) {
        return environment.find(lowerCase).or(() -> environment.find(lowerCase.toUpperCase(Locale.ROOT)));
    }
}
