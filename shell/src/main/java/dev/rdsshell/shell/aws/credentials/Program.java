package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Redaction;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.ShellWords;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** How the JDK tells that there is no such program, or that it may not be run; JDK 25 in other words than 17. */
    private static final Pattern NOT_STARTED = Pattern.compile("error(?:=\\d+, |: \\d+ \\()([^()]*)");

    /** How the SDK tells that what came is of another form than the one it knows. */
    private static final Pattern OTHER_VERSION = Pattern.compile("Unsupported credential version: (.*)");

    /** How the SDK tells that a key is missing. */
    private static final Pattern WITHOUT = Pattern.compile("(AccessKeyId|SecretAccessKey) cannot be empty");

    /** How the SDK tells that what came is JSON, but a list or a text. */
    private static final Pattern NO_OBJECT = Pattern.compile("did not return a JSON object");

    private final Profile profile;
    private final Clock clock;
    private final ProcessCredentialsProvider provider;

    /** @param command a program and its words; no shell sees them, as with the AWS CLI */
    private Program(Profile profile, Clock clock, String command) {
        this.profile = profile;
        this.clock = clock;
        this.provider = ProcessCredentialsProvider.builder()
                .command(ShellWords.split(command).texts())
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
                    quotes(failed) ? null : failed);
        }
    }

    @Override
    public Optional<String> mark() {
        return Optional.of("process " + profile.property("credential_process").orElse(""));
    }

    private void refuseExpired(Instant end) {
        throw new FailureException(new Failure.General(
                "The credentials that the credential_process of the profile " + profile.name()
                        + " gave are still expired: they ended at " + end + ".",
                "Renew what it takes them from, then try again."));
    }

    /** Its exit code, and the last line of what it said on stderr; or why it did not start. */
    private static String reason(Throwable failed) {
        return found(FAILED, failed)
                .map(found -> " (exit code " + found.group(1) + ")" + said(found.group(2)))
                .or(() -> found(NOT_STARTED, failed).map(found -> ": " + found.group(1)))
                .or(() -> found(OTHER_VERSION, failed)
                        .map(found -> " in the form that is known: its Version is " + found.group(1) + ", not 1"))
                .or(() -> found(WITHOUT, failed).map(found -> ": what it prints has no " + found.group(1)))
                .or(() -> unreadable(failed))
                .orElse("");
    }

    /** @return empty where what came was read */
    private static Optional<String> unreadable(Throwable failed) {
        if (isBy(failed, DateTimeException.class)) {
            return Optional.of(": the Expiration that it prints is no time");
        }
        // The SDK's parser makes nothing at all, not even an error, of an empty text.
        boolean isNoObject = isBy(failed, UncheckedIOException.class)
                || isBy(failed, NullPointerException.class)
                || found(NO_OBJECT, failed).isPresent();
        return isNoObject ? Optional.of(": what it prints is no JSON object") : Optional.empty();
    }

    /** A parser's own words quote what it could not read, so they are handed on to nobody, not even to --debug. */
    private static boolean quotes(Throwable failed) {
        return isBy(failed, UncheckedIOException.class) || isBy(failed, DateTimeException.class);
    }

    private static boolean isBy(Throwable failed, Class<? extends Throwable> cause) {
        return causes(failed).anyMatch(cause::isInstance);
    }

    private static Optional<Matcher> found(Pattern pattern, Throwable failed) {
        return causes(failed)
                .map(error -> pattern.matcher(String.valueOf(error.getMessage())))
                .filter(Matcher::find)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
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
