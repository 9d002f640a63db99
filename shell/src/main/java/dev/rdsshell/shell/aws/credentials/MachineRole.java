package dev.rdsshell.shell.aws.credentials;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;

/** The role of the EC2 machine that the shell runs on. */
final class MachineRole implements Issuer {
    private static final URI USUAL = URI.create("http://169.254.169.254");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final InstanceProfileCredentialsProvider provider;

    private MachineRole(URI metadata) {
        this.provider = InstanceProfileCredentialsProvider.builder()
                .endpoint(metadata.toString())
                .profileFile(ProfileFile.aggregator().build())
                .build();
    }

    /** @return empty elsewhere, found out in a second at most: a laptop has no such address and must not wait for it */
    static Optional<Issuer> find(Context context) {
        boolean off = context.environment()
                .find("AWS_EC2_METADATA_DISABLED")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        URI metadata = context.environment()
                .find("AWS_EC2_METADATA_SERVICE_ENDPOINT")
                .map(URI::create)
                .orElse(USUAL);
        return off || !answers(metadata) ? Optional.empty() : Optional.of(new MachineRole(metadata));
    }

    private static boolean answers(URI metadata) {
        int port = metadata.getPort() < 0 ? 80 : metadata.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(metadata.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    public Issued issue() {
        try {
            AwsCredentials given = provider.resolveCredentials();
            return new Issued(given, given.expirationTime());
        } catch (SdkClientException silent) {
            throw Incomplete.machine("machine", silent);
        }
    }
}
