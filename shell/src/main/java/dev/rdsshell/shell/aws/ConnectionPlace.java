package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one connection sees at one moment of the session, for look-ups in the background. */
final class ConnectionPlace implements Place {
    private final Moment moment;
    private final ServiceCalls calls;
    private final Caller who;
    private final Optional<String> practice;
    private final Executor workers;

    /**
     * What would bring other rows when it changes.
     *
     * @param generation the session's
     * @param credentials the version of the files that they come from
     */
    record Moment(Connection connection, int generation, Object credentials) {}

    /** Who calls, as far as that is known without waiting. */
    interface Caller {
        Optional<Identity> now();

        /** Until it is known, who the same credentials called as last. */
        Optional<Identity> nowOrBefore();

        /** Who that is taken to be as long as nobody has answered. */
        Optional<Identity> assumed();
    }

    /**
     * A place.
     *
     * @param calls that never ask a person
     * @param who the connection calls as
     * @param practice the folder in which a practice account is kept; empty for one that is forgotten
     * @param workers make calls side by side; as many as there are calls
     */
    ConnectionPlace(Moment moment, ServiceCalls calls, Caller who, Optional<String> practice, Executor workers) {
        this.moment = moment;
        this.calls = calls;
        this.who = who;
        this.practice = practice;
        this.workers = workers;
    }

    @Override
    public Optional<String> region() {
        Connection connection = moment.connection();
        return connection.region().or(() -> connection.sandbox().map(account -> account.region()));
    }

    @Override
    public Optional<String> account() {
        return who.now().map(Identity::account);
    }

    /**
     * By who calls and not by profile: a profile may mean somebody else tomorrow. Another endpoint is another world.
     */
    @Override
    public Optional<String> shelf() {
        Connection connection = moment.connection();
        if (connection.sandbox().isPresent()) {
            return practice.map(folder -> ShelfName.of("sandbox", folder, region().orElse("")));
        }
        return who.now().map(this::shelfOf);
    }

    @Override
    public Optional<String> lastShelf() {
        return moment.connection().sandbox().isPresent()
                ? shelf()
                : who.nowOrBefore().map(this::shelfOf);
    }

    @Override
    public Optional<String> assumedAccount() {
        return moment.connection().sandbox().isPresent()
                ? Optional.empty()
                : who.assumed().map(Identity::account);
    }

    private String shelfOf(Identity identity) {
        return ShelfName.of(identity.arn(), region().orElse(""), World.of(moment.connection()));
    }

    @Override
    public <T> T ask(String action, Function<AccountClients, T> call) {
        String operation = action.substring(action.indexOf(':') + 1);
        CallResult<T> result = calls.attempt(moment.connection(), operation, call);
        if (result instanceof CallResult.Failed<T> failed) {
            throw LookupReasons.of(failed.failure(), action);
        }
        return result.orThrow();
    }

    @Override
    public <T> List<T> askTogether(List<Supplier<T>> each) {
        List<CompletableFuture<T>> asked = each.stream()
                .map(call -> CompletableFuture.supplyAsync(call, workers))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionPlace place && place.moment.equals(moment);
    }

    @Override
    public int hashCode() {
        return moment.hashCode();
    }
}
