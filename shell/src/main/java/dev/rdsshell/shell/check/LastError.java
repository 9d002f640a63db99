package dev.rdsshell.shell.check;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.Optional;

/** What a service refused last in this session, to be explained. */
public final class LastError {
    private volatile Optional<Refused> last = Optional.empty();

    /**
     * A refusal.
     *
     * @param request of the start that was refused; empty for every other call
     */
    record Refused(Failure.ServiceError error, Optional<ReadyRequest> request) {}

    /** Takes note of what a line failed with; anything but an error of a service is none of its business. */
    public void remember(Failure failure) {
        boolean isKnown = last.filter(refused -> refused.error() == failure).isPresent();
        if (failure instanceof Failure.ServiceError error && !isKnown) {
            last = Optional.of(new Refused(error, Optional.empty()));
        }
    }

    void remember(Failure failure, ReadyRequest request) {
        if (failure instanceof Failure.ServiceError error) {
            last = Optional.of(new Refused(error, Optional.of(request)));
        }
    }

    Optional<Refused> get() {
        return last;
    }
}
