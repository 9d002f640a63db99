package dev.rdsshell.shell.thirdparty;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Finds or starts the server of a {@link ThirdPartyEndpoint}, once for all tests, and ends what it started. */
final class ThirdPartyServers implements BeforeAllCallback, ParameterResolver {
    private static final Namespace SERVERS = Namespace.create(ThirdPartyServers.class);

    /** A server that was looked for; it ends with the tests. */
    private record Found(Optional<URI> address, Optional<ServerProcess> process) implements AutoCloseable {
        @Override
        public void close() {
            process.ifPresent(ServerProcess::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (found(context).address().isEmpty()) {
            String name = name(context);
            String message = "SKIPPED: " + context.getDisplayName() + ", because there is no " + name + ": neither "
                    + variable(name) + " is set nor " + name + "_server installed.";
            if (name.equals(System.getProperty("thirdparty.required"))) {
                throw new AssertionError(message);
            }
            System.err.println(message);
            throw new TestAbortedException(message);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return found(context).address().orElseThrow();
    }

    private static Found found(ExtensionContext context) {
        return context.getRoot()
                .getStore(SERVERS)
                .getOrComputeIfAbsent(name(context), ThirdPartyServers::find, Found.class);
    }

    private static Found find(String name) {
        String given = System.getenv(variable(name));
        if (given != null && !given.isEmpty()) {
            return new Found(Optional.of(URI.create(given)), Optional.empty());
        }
        Optional<ServerProcess> process = ServerProcess.start(name + "_server");
        return new Found(process.map(ServerProcess::address), process);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT) + "_ENDPOINT";
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestClass()
                .getAnnotation(ThirdPartyEndpoint.class)
                .value();
    }
}
