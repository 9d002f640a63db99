package dev.rdsshell.shell;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Calls that tell what was called, whatever came of it: also a call that failed may have changed the account.
 *
 * @param called takes the operation's name
 */
record HeededCalls(ServiceCalls calls, Consumer<String> called) implements ServiceCalls {

    @Override
    public <T> CallResult<T> attempt(Connection connection, String operation, Function<AccountClients, T> call) {
        CallResult<T> result = calls.attempt(connection, operation, call);
        called.accept(operation);
        return result;
    }

    @Override
    public ServiceCalls unlocked(Connection connection) {
        return new HeededCalls(calls.unlocked(connection), called);
    }

    @Override
    public Optional<Failure> brokenProfile(Connection connection) {
        return calls.brokenProfile(connection);
    }
}
