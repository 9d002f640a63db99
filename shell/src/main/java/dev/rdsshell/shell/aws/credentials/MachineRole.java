package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Faults;
import dev.rdsshell.shell.config.Environment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The role of the EC2 machine that the shell runs on. That this is no such machine comes out when the role is asked for: a
 * laptop then waits for one second, on a worker, where Ctrl-C ends the wait.
 */
final class MachineRole implements Issuer {
    private static final String USUAL = "http://169.254.169.254";
    private static final String USUAL_IPV6 = "http://[fd00:ec2::254]";
    private static final String ROLES = "/latest/meta-data/iam/security-credentials/";
    private static final Map<String, String> SIX_HOURS = Map.of("X-aws-ec2-metadata-token-ttl-seconds", "21600");

    private final MetadataServer server;
    private final boolean needsToken;

    private MachineRole(MetadataServer server, boolean needsToken) {
        this.server = server;
        this.needsToken = needsToken;
    }

    /** @return empty where the environment forbids to ask */
    static Optional<Issuer> find(Context context) {
        Environment environment = context.environment();
        if (isTrue(environment, "AWS_EC2_METADATA_DISABLED")) {
            return Optional.empty();
        }
        MetadataServer server = new MetadataServer(address(environment), patience(context));
        return Optional.of(new MachineRole(server, isTrue(environment, "AWS_EC2_METADATA_V1_DISABLED")));
    }

    private static URI address(Environment environment) {
        boolean six = environment
                .find("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")
                .filter("ipv6"::equalsIgnoreCase)
                .isPresent();
        String address =
                environment.findNonEmpty("AWS_EC2_METADATA_SERVICE_ENDPOINT").orElse(six ? USUAL_IPV6 : USUAL);
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    private static Duration patience(Context context) {
        return context.environment()
                .findNonEmpty("AWS_METADATA_SERVICE_TIMEOUT")
                .or(() -> context.find(context.profile()).flatMap(own -> own.property("metadata_service_timeout")))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(text -> Duration.ofSeconds(Integer.parseInt(text)))
                .orElse(Duration.ofSeconds(1));
    }

    private static boolean isTrue(Environment environment, String variable) {
        return environment.find(variable).filter("true"::equalsIgnoreCase).isPresent();
    }

    @Override
    public Issued issue() {
        try {
            Map<String, String> authorization = token();
            MetadataServer.Answer roles = server.ask("GET", ROLES, authorization);
            String role = roles.body().lines().findFirst().orElseThrow(Incomplete::noCredentials);
            return MetadataServer.credentials(server.ask("GET", ROLES + role, authorization));
        } catch (IOException silent) {
            throw isElsewhere(silent) ? Incomplete.noCredentials() : Incomplete.machine("machine", silent);
        }
    }

    /** Without a token, the older way, where the server knows none or its answer is lost on the way into a container. */
    private Map<String, String> token() throws IOException {
        try {
            MetadataServer.Answer answer = server.ask("PUT", "/latest/api/token", SIX_HOURS);
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

    private static boolean isElsewhere(IOException silent) {
        return switch (Faults.kindOf(silent)) {
            case NOT_REACHED, CONNECT_TIMEOUT, READ_TIMEOUT -> true;
            default -> false;
        };
    }
}
