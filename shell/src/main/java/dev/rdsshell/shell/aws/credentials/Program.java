package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Redaction;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;

/** Credentials that a program of the person's own prints ({@code credential_process}). */
final class Program implements Issuer {
    /** How the SDK tells that the program failed. */
    private static final Pattern FAILED = Pattern.compile("(?s)exit value \\((\\d+)\\) with error message: (.*)");

    private final Profile profile;
    private final Clock clock;
    private final ProcessCredentialsProvider provider;

    private Program(Profile profile, Clock clock, String command) {
        this.profile = profile;
        this.clock = clock;
        this.provider = ProcessCredentialsProvider.builder()
                .command(List.of("sh", "-c", command))
                .build();
    }

    static Optional<Issuer> find(Profile profile, Clock clock) {
        return profile.property("credential_process").map(command -> new Program(profile, clock, command));
    }

    /** What the program prints to stdout is never shown: it is a secret, or half of one. */
    @Override
    public Issued issue() {
        try {
            AwsCredentials given = provider.resolveCredentials();
            given.expirationTime().filter(end -> !clock.instant().isBefore(end)).ifPresent(this::refuseExpired);
            return new Issued(given, given.expirationTime());
        } catch (IllegalStateException failed) {
            throw new FailureException(
                    new Failure.General(
                            "The credential_process of the profile " + profile.name() + " gave no credentials"
                                    + reason(failed) + ".",
                            "Run it by hand and see what it says: "
                                    + profile.property("credential_process").orElse("")),
                    failed);
        }
    }

    private void refuseExpired(Instant end) {
        throw new FailureException(new Failure.General(
                "The credentials that the credential_process of the profile " + profile.name()
                        + " gave are still expired: they ended at " + end + ".",
                "Renew what it takes them from, then try again."));
    }

    /** Its exit code, and the last line of what it said on stderr. */
    private static String reason(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(error -> FAILED.matcher(String.valueOf(error.getMessage())))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> " (exit code " + found.group(1) + ")" + said(found.group(2)))
                .orElse("");
    }

    private static String said(String stderr) {
        return stderr.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((earlier, later) -> later)
                .map(line -> ": " + Redaction.text(line))
                .orElse("");
    }
}
