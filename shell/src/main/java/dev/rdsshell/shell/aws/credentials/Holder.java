package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.FailureException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Keeps what an {@link Issuer} gave until it ends. */
final class Holder implements AwsCredentialsProvider {
    private final Issuer issuer;
    private final Clock clock;
    private volatile @Nullable Issued held;

    Holder(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Holds nothing, and says why when it is asked. */
    static Holder failing(FailureException why, Clock clock) {
        return new Holder(
                () -> {
                    throw why;
                },
                clock);
    }

    /** Asks a person for what the next {@link #resolveCredentials} will need, and nothing where it needs nothing. */
    void unlock(CodePrompt prompt) {
        Issued now = held;
        if (now == null || !now.isValid(clock.instant())) {
            issuer.unlock(prompt);
        }
    }

    /** See {@link Issuer#mark}. */
    Optional<String> mark() {
        return issuer.mark();
    }

    /** See {@link Issuer#isOneCaller}. */
    boolean isOneCaller() {
        return issuer.isOneCaller();
    }

    /** Only one worker at a time asks the source; the others get what it brings. */
    @Override
    public synchronized AwsCredentials resolveCredentials() {
        Issued now = held;
        if (now == null || !now.isValid(clock.instant())) {
            now = issuer.issue();
            held = now;
        }
        return now.credentials();
    }
}
