package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.shell.aws.failures.ErrorCodes;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Calls whose answers are facts: what is not there is absent, and what may not be looked at is unknown. */
record Lookups(ServiceCalls calls, Connection connection, Reach reach) {
    Lookups inRegion(String region) {
        return new Lookups(calls, connection.inRegion(Optional.of(region)), reach);
    }

    /**
     * Looks up one thing.
     *
     * @param permission what one has to be allowed, such as {@code iam:GetRole}
     * @param absent error codes that say that there is no such thing, without {@code Fault} or {@code Exception} at the end
     * @param call empty where there is no such thing
     */
    <T> Fact<T> find(
            String operation, String permission, Set<String> absent, Function<AccountClients, Optional<T>> call) {
        CallResult<Optional<T>> result = attempt(operation, call);
        if (result instanceof CallResult.Failed<Optional<T>> failed) {
            return failed(failed.failure(), permission, absent, failed);
        }
        return result.orThrow().map(Fact::of).orElseGet(Fact::absent);
    }

    /** How a call ended, whatever that means. */
    <T> CallResult<T> attempt(String operation, Function<AccountClients, T> call) {
        CallResult<T> result = calls.attempt(connection, operation, call);
        reach.note(result);
        return result;
    }

    /** Looks up something that is always there. */
    <T> Fact<T> get(String operation, String permission, Function<AccountClients, T> call) {
        return find(operation, permission, Set.of(), clients -> Optional.of(call.apply(clients)));
    }

    private static <T> Fact<T> failed(
            Failure failure, String permission, Set<String> absent, CallResult.Failed<?> result) {
        if (failure instanceof Failure.Interrupted) {
            result.orThrow();
        }
        boolean isAbsent = failure.code()
                .map(code -> code.replaceAll("(Fault|Exception)$", ""))
                .filter(absent::contains)
                .isPresent();
        return isAbsent ? Fact.absent() : Fact.unknown(reason(failure, permission));
    }

    /** {@code AccessDenied: iam:GetRole}, or what else went wrong, on one line. */
    static String reason(Failure failure, String permission) {
        String code = failure.code().orElse("");
        if (ErrorCodes.isRefusal(code)) {
            return "AccessDenied: " + permission;
        }
        String message = failure instanceof Failure.ServiceError error
                ? code + ": " + error.serviceMessage()
                : failure.message();
        return message.lines().findFirst().orElse(code);
    }
}
