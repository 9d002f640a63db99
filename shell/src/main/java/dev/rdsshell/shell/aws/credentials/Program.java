package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;

/** Credentials that a program of the person's own prints ({@code credential_process}). */
final class Program implements Issuer {
    private final Profile profile;
    private final ProcessCredentialsProvider provider;

    private Program(Profile profile, String command) {
        this.profile = profile;
        this.provider = ProcessCredentialsProvider.builder()
                .command(List.of("sh", "-c", command))
                .build();
    }

    static Optional<Issuer> find(Profile profile) {
        return profile.property("credential_process").map(command -> new Program(profile, command));
    }

    /** What the program prints is never shown: it is a secret, or half of one. */
    @Override
    public Issued issue() {
        try {
            AwsCredentials given = provider.resolveCredentials();
            return new Issued(given, given.expirationTime());
        } catch (IllegalStateException failed) {
            throw new FailureException(
                    new Failure.General(
                            "The credential_process of the profile " + profile.name() + " gave no credentials.",
                            "Run it by hand and see what it says: "
                                    + profile.property("credential_process").orElse("")),
                    failed);
        }
    }
}
