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
import dev.rdsshell.shell.failure.RefusedKeys;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.WriteLog;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes down every start and cancel. It is always on: a disk that is full is said once and stops nobody.
 *
 * <p>Each call is written down before it is made, so that a process that is killed during it leaves a trace, and again with
 * what became of it. Who calls is asked first, where nobody has asked yet, and waited for only shortly: STS may be out of reach
 * where RDS is not.
 */
final class Audit implements WriteLog {
    private static final long SECONDS_FOR_STS = 3;

    private final AuditFile file;
    private final Clock clock;
    private final Console console;
    private final Executor workers;
    private final Function<Connection, Identity> identities;
    private final List<StartedExport> done = new CopyOnWriteArrayList<>();

    private volatile boolean complained;
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

    /** Their identifiers, in small letters. */
    Set<String> identifiers() {
        return done.stream()
                .map(started -> started.identifier().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <T> T during(Write write, Supplier<T> call, Function<T, String> requestId) {
        AuditEntry begun = begun(write);
        add(begun);
        try {
            T answer = call.get();
            ended(write, begun, requestId.apply(answer), success(write));
            return answer;
        } catch (FailureException e) {
            AuditEntry whose = RefusedKeys.isMeant(e.failure()) ? begun.withoutCaller() : begun;
            ended(write, whose, requestId(e.failure()), outcome(e.failure()));
            throw e;
        }
    }

    /** The call stands in the file with no outcome; where it does not, another machine has made it. */
    @Override
    public void found(Write start) {
        try {
            Optional<AuditEntry> call = file.unknown(start.operation(), start.identifier());
            if (call.isPresent()) {
                file.add(call.get().ended(clock.instant(), "", success(start)));
            }
        } catch (IOException e) {
            complain(e);
        }
        done.add(new StartedExport(start.connection(), start.identifier()));
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

    private AuditEntry begun(Write write) {
        Optional<Identity> identity = caller(write.connection());
        return new AuditEntry(
                clock.instant(),
                identity.map(Identity::arn).orElse(""),
                identity.map(Identity::account).orElse(""),
                write.connection().region().orElse(""),
                SecretFilter.redact(write.connection().endpoint("rds").orElse("")),
                write.operation(),
                write.identifier(),
                write.source(),
                SecretFilter.redact(text()),
                "",
                AuditEntry.BEGUN,
                UUID.randomUUID().toString());
    }

    private void ended(Write write, AuditEntry begun, String requestId, String outcome) {
        if (outcome.equals("started")) {
            done.add(new StartedExport(write.connection(), write.identifier()));
        }
        boolean interrupted = Thread.interrupted();
        add(begun.ended(clock.instant(), requestId, outcome));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(AuditEntry entry) {
        try {
            file.add(entry);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void complain(IOException e) {
        if (!complained) {
            complained = true;
            console.notice("The audit log cannot be written: " + e.getMessage());
        }
    }

    /** Ctrl-C during the question means that the call is not to be made. */
    private Optional<Identity> caller(Connection connection) {
        CompletableFuture<Identity> caller = CompletableFuture.supplyAsync(() -> identities.apply(connection), workers);
        try {
            return Optional.of(caller.get(SECONDS_FOR_STS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new FailureException(
                    new Failure.Interrupted("Stopped before the call was made.", "Run the line again to make it."), e);
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
