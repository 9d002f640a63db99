package dev.rdsshell.shell;

import dev.rdsshell.shell.audit.AuditEntry;
import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.builtin.StartedExport;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.WriteLog;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes down every start and cancel. It is always on: a disk that is full is said once and stops nobody.
 *
 * <p>Who calls is asked afterwards, where nobody has asked yet, and waited for only shortly: STS may be out of reach where
 * RDS is not, and a person who pressed Ctrl-C waits for nothing.
 */
final class Audit implements WriteLog {
    private static final long SECONDS_FOR_STS = 3;

    private final AuditFile file;
    private final Clock clock;
    private final Console console;
    private final Executor workers;
    private final Function<Connection, Identity> identities;
    private final List<StartedExport> done = new CopyOnWriteArrayList<>();

    private volatile Words line = Words.ofArguments(List.of());

    Audit(AuditFile file, Clock clock, Console console, Executor workers, Function<Connection, Identity> identities) {
        this.file = file;
        this.clock = clock;
        this.console = console;
        this.workers = workers;
        this.identities = identities;
    }

    /** Notes the line that is about to run; what a line runs in its turn has no text of its own. */
    void heed(Words words) {
        if (!words.raw().isEmpty() || line.isEmpty()) {
            line = words;
        }
    }

    /** The exports that this process has started so far, in their order. */
    List<StartedExport> done() {
        return done;
    }

    @Override
    public <T> T during(Write write, Supplier<T> call, Function<T, String> requestId) {
        try {
            T answer = call.get();
            add(write, SECONDS_FOR_STS, requestId.apply(answer), success(write));
            return answer;
        } catch (FailureException e) {
            long patience = e.failure() instanceof Failure.Interrupted ? 0 : SECONDS_FOR_STS;
            add(write, patience, requestId(e.failure()), outcome(e.failure()));
            throw e;
        }
    }

    private static String success(Write write) {
        return write.operation().startsWith("Cancel") ? "canceled" : "started";
    }

    private static String requestId(Failure failure) {
        return failure instanceof Failure.ServiceError error ? error.requestId() : "";
    }

    private static String outcome(Failure failure) {
        return failure instanceof Failure.ServiceError error
                ? "refused: " + error.errorCode()
                : "unknown: "
                        + SecretFilter.redact(failure.message().isEmpty() ? "stopped by Ctrl-C" : failure.message());
    }

    private void add(Write write, long patience, String requestId, String outcome) {
        boolean interrupted = Thread.interrupted();
        Optional<Identity> identity = caller(write.connection(), patience);
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                identity.map(Identity::arn).orElse(""),
                identity.map(Identity::account).orElse(""),
                write.connection().region().orElse(""),
                write.connection().endpoint("rds").orElse(""),
                write.operation(),
                write.identifier(),
                write.source(),
                SecretFilter.redact(text()),
                requestId,
                outcome);
        if (outcome.equals("started")) {
            done.add(new StartedExport(write.connection(), write.identifier()));
        }
        try {
            file.add(entry);
        } catch (IOException e) {
            console.notice("The audit log cannot be written: " + e.getMessage());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Identity> caller(Connection connection, long patience) {
        CompletableFuture<Identity> caller = CompletableFuture.supplyAsync(() -> identities.apply(connection), workers);
        try {
            return Optional.of(caller.get(patience, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** As it was typed, its references unreplaced; the arguments of a process as one would type them. */
    private String text() {
        Words words = line;
        return words.raw().isEmpty()
                ? Quoting.quote(words.texts())
                : words.raw().strip();
    }
}
