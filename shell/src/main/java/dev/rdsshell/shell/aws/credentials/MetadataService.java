package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Faults;
import dev.rdsshell.shell.config.Environment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The metadata service of an EC2 machine (EC2 User Guide, instance metadata): asked with a token where it gives one. */
final class MetadataService {
    static final String ENDPOINT = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    private static final String USUAL = "http://169.254.169.254";
    private static final String USUAL_IPV6 = "http://[fd00:ec2::254]";
    private static final Map<String, String> SIX_HOURS = Map.of("X-aws-ec2-metadata-token-ttl-seconds", "21600");

    private final MetadataServer server;
    private final int attempts;
    private final boolean needsToken;

    private MetadataService(MetadataServer server, int attempts, boolean needsToken) {
        this.server = server;
        this.attempts = attempts;
        this.needsToken = needsToken;
    }

    /**
     * @param profile what the profile in effect says about a key
     * @return empty where the environment forbids to ask
     */
    static Optional<MetadataService> find(Environment environment, Function<String, Optional<String>> profile) {
        if (isTrue(environment, "AWS_EC2_METADATA_DISABLED")) {
            return Optional.empty();
        }
        int seconds = number(environment, profile, "metadata_service_timeout");
        MetadataServer server = new MetadataServer(address(environment), Duration.ofSeconds(seconds));
        int attempts = number(environment, profile, "metadata_service_num_attempts");
        return Optional.of(new MetadataService(server, attempts, isTrue(environment, "AWS_EC2_METADATA_V1_DISABLED")));
    }

    private static URI address(Environment environment) {
        boolean six = environment
                .find("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")
                .filter("ipv6"::equalsIgnoreCase)
                .isPresent();
        String address = environment.findNonEmpty(ENDPOINT).orElse(six ? USUAL_IPV6 : USUAL);
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** One, unless the environment or the profile has another number. */
    private static int number(Environment environment, Function<String, Optional<String>> profile, String key) {
        return environment
                .findNonEmpty("AWS_" + key.toUpperCase(Locale.ROOT))
                .or(() -> profile.apply(key))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static boolean isTrue(Environment environment, String variable) {
        return environment.find(variable).filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * What to send along with every question: a token, or nothing, the older way, where the service knows none or its
     * answer is lost on the way into a container.
     */
    Map<String, String> authorization() throws IOException {
        try {
            MetadataServer.Answer answer = ask("PUT", "/latest/api/token", SIX_HOURS);
            if (!answer.body().isEmpty()) {
                return Map.of("X-aws-ec2-metadata-token", answer.body().strip());
            }
        } catch (IOException silent) {
            if (Faults.kindOf(silent) != Faults.Kind.READ_TIMEOUT) {
                throw silent;
            }
        }
        if (needsToken) {
            throw new IOException("The metadata service gave no token, and AWS_EC2_METADATA_V1_DISABLED is set");
        }
        return Map.of();
    }

    MetadataServer.Answer get(String path, Map<String, String> authorization) throws IOException {
        return ask("GET", path, authorization);
    }

    private MetadataServer.Answer ask(String method, String path, Map<String, String> headers) throws IOException {
        for (int left = attempts; left > 1; left--) {
            try {
                return server.ask(method, path, headers);
            } catch (IOException silent) {
                if (!isElsewhere(silent) && Faults.kindOf(silent) != Faults.Kind.CLOSED) {
                    throw silent;
                }
            }
        }
        return server.ask(method, path, headers);
    }

    /** Whether nobody answered, so that this is no such machine. */
    static boolean isElsewhere(IOException silent) {
        return switch (Faults.kindOf(silent)) {
            case NOT_REACHED, CONNECT_TIMEOUT, READ_TIMEOUT -> true;
            default -> false;
        };
    }
}
