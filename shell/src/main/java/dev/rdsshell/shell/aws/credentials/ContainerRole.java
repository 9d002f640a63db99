package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The role of the container that the shell runs in: ECS, EKS pod identity, CloudShell. */
final class ContainerRole implements Issuer {
    private static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
    private static final String USUAL = "http://169.254.170.2";
    /** Where credentials may come from unencrypted (AWS SDKs and Tools Reference Guide, container credentials). */
    private static final Set<String> NEAR =
            Set.of("localhost", "127.0.0.1", "[::1]", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Environment environment;
    private final String address;

    private ContainerRole(Environment environment, String address) {
        this.environment = environment;
        this.address = address;
    }

    /** @return empty outside of containers */
    static Optional<Issuer> find(Context context) {
        Environment environment = context.environment();
        return environment
                .findNonEmpty(RELATIVE)
                .map(path -> USUAL + path)
                .or(() -> environment.findNonEmpty(FULL))
                .map(address -> new ContainerRole(environment, address));
    }

    @Override
    public Issued issue() {
        MetadataServer server = new MetadataServer(allowed(), PATIENCE);
        Map<String, String> authorization = authorization();
        try {
            return MetadataServer.credentials(server.ask("GET", "", authorization));
        } catch (IOException silent) {
            throw Incomplete.container(address, variable(), silent);
        }
    }

    @Override
    public Optional<String> mark() {
        return Optional.of("container " + address);
    }

    private URI allowed() {
        try {
            URI uri = URI.create(address);
            if ("https".equals(uri.getScheme()) || NEAR.contains(String.valueOf(uri.getHost()))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // The refusal below names it.
        }
        throw new FailureException(new Failure.General(
                "The address of the container's credentials is " + address
                        + ", which is neither encrypted nor of this machine.",
                "Correct " + FULL + ", or unset it and choose a profile."));
    }

    private String variable() {
        return environment.findNonEmpty(RELATIVE).isPresent() ? RELATIVE : FULL;
    }

    private Map<String, String> authorization() {
        String token = environment.findNonEmpty(TOKEN_FILE).map(this::read).orElseGet(() -> environment
                .find(TOKEN)
                .orElse(""));
        return token.isEmpty() ? Map.of() : Map.of("Authorization", token);
    }

    /** The file is read each time: whoever runs the container renews it. */
    private String read(String file) {
        try {
            return Files.readString(environment.path(file)).strip();
        } catch (IOException unreadable) {
            throw Incomplete.container(file, TOKEN_FILE, unreadable);
        }
    }
}
