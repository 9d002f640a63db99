package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The role of the container that the shell runs in: ECS, EKS pod identity, CloudShell. */
final class ContainerRole implements Issuer {
    private final ContainerCredentialsProvider provider = ContainerCredentialsProvider.create();

    private ContainerRole() {}

    static Optional<Issuer> find(Context context) {
        boolean inContainer = Stream.of("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                .anyMatch(name -> context.environment().find(name).isPresent());
        return inContainer ? Optional.of(new ContainerRole()) : Optional.empty();
    }

    @Override
    public Issued issue() {
        try {
            AwsCredentials given = provider.resolveCredentials();
            return new Issued(given, given.expirationTime());
        } catch (SdkClientException silent) {
            throw Incomplete.machine("container", silent);
        }
    }
}
