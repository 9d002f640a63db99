package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.aws.failures.SdkFailures;
import dev.rdsshell.shell.aws.transport.CallRecord;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Calls on workers. What a person must be asked for is asked on the caller's thread, before; after an interrupt the worker
 * is told to stop, and what it still brings is discarded.
 */
final class Calls implements ServiceCalls {
    private static final ThreadLocal<Optional<String>> REQUEST_ID = ThreadLocal.withInitial(Optional::empty);

    private final Function<Connection, AccountClients> clients;
    private final CredentialStore credentials;
    private final Consumer<Connection> unlock;
    private final Executor workers;

    /** @param unlock asks a person for what the next call of a connection needs */
    Calls(
            Function<Connection, AccountClients> clients,
            CredentialStore credentials,
            Consumer<Connection> unlock,
            Executor workers) {
        this.clients = clients;
        this.credentials = credentials;
        this.unlock = unlock;
        this.workers = workers;
    }

    /** The same, for whoever looks at it before others do. */
    static Optional<String> requestId() {
        return REQUEST_ID.get();
    }

    static Optional<String> takeRequestId() {
        Optional<String> id = REQUEST_ID.get();
        REQUEST_ID.remove();
        return id;
    }

    @Override
    public <T> CallResult<T> attempt(Connection connection, String operation, Function<AccountClients, T> call) {
        CallRecord record = new CallRecord();
        FutureTask<T> task = new FutureTask<>(() -> record.during(() -> call.apply(clients.apply(connection))));
        try {
            unlock.accept(connection);
            workers.execute(task);
            return new CallResult.Answered<>(task.get());
        } catch (InterruptedException stopped) {
            return stopped(operation, task, record, stopped);
        } catch (ExecutionException failed) {
            return failed(record, new SdkFailures(operation, connection, record).of(cause(failed)), cause(failed));
        } catch (FailureException failed) {
            return failed(record, failed.failure(), failed);
        } finally {
            record.requestId().ifPresent(id -> REQUEST_ID.set(Optional.of(id)));
        }
    }

    @Override
    public ServiceCalls unlocked(Connection connection) {
        attempt(connection, "AssumeRole", clients -> credentials
                        .provider(connection)
                        .resolveCredentials())
                .orThrow();
        return new Calls(clients, credentials, asked -> {}, workers);
    }

    @Override
    public Optional<Failure> brokenProfile(Connection connection) {
        return credentials.brokenProfile(connection);
    }

    private static Throwable cause(ExecutionException failed) {
        return Optional.ofNullable(failed.getCause()).orElse(failed);
    }

    private static <T> CallResult<T> stopped(
            String operation, FutureTask<T> task, CallRecord record, InterruptedException stopped) {
        boolean mayHaveTakenEffect = record.mayHaveTakenEffect();
        task.cancel(true);
        String message = operation + " was stopped before its answer came.";
        return new CallResult.Failed<>(
                new Failure.Interrupted(message, ""), Optional.of(stopped), record.attempts(), mayHaveTakenEffect);
    }

    private static <T> CallResult<T> failed(CallRecord record, Failure failure, Throwable cause) {
        return new CallResult.Failed<>(failure, Optional.of(cause), record.attempts(), record.mayHaveTakenEffect());
    }
}
