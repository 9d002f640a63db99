package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the service.
 *
 * @param lastGood when it last answered
 * @param trouble why it does not answer now
 * @param failed how many polls in a row have failed
 */
public record Contact(Optional<Instant> lastGood, Optional<Failure> trouble, int failed) {
    static final Contact NONE_YET = new Contact(Optional.empty(), Optional.empty(), 0);

    static Contact good(Instant at) {
        return new Contact(Optional.of(at), Optional.empty(), 0);
    }

    Contact failed(Failure failure) {
        return new Contact(lastGood, Optional.of(failure), failed + 1);
    }

    /** Whether this failure is news: another kind than that of the poll before. */
    boolean isNews(Failure failure) {
        return trouble.filter(known ->
                        known.getClass() == failure.getClass() && known.code().equals(failure.code()))
                .isEmpty();
    }
}
