package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one connection sees at one moment of the session, for look-ups in the background. */
final class ConnectionPlace implements Place {
    private final Moment moment;
    private final ServiceCalls calls;
    private final Supplier<Optional<Identity>> identity;
    private final Optional<String> practice;

    /**
     * What would bring other rows when it changes.
     *
     * @param generation the session's
     * @param credentials the version of the files that they come from
     */
    record Moment(Connection connection, int generation, Object credentials) {}

    /**
     * A place.
     *
     * @param calls that never ask a person
     * @param identity who the connection calls as, where that is known already
     * @param practice the folder in which a practice account is kept; empty for one that is forgotten
     */
    ConnectionPlace(
            Moment moment, ServiceCalls calls, Supplier<Optional<Identity>> identity, Optional<String> practice) {
        this.moment = moment;
        this.calls = calls;
        this.identity = identity;
        this.practice = practice;
    }

    @Override
    public Optional<String> region() {
        Connection connection = moment.connection();
        return connection.region().or(() -> connection.sandbox().map(account -> account.region()));
    }

    @Override
    public Optional<String> account() {
        return identity.get().map(Identity::account);
    }

    /**
     * By who calls and not by profile: a profile may mean somebody else tomorrow. Another endpoint is another world.
     */
    @Override
    public Optional<String> shelf() {
        Connection connection = moment.connection();
        String world = connection.endpointOption().orElse("") + " " + new TreeMap<>(connection.endpoints());
        if (connection.sandbox().isPresent()) {
            return practice.map(folder -> ShelfName.of("sandbox", folder, region().orElse("")));
        }
        return identity.get().map(who -> ShelfName.of(who.arn(), region().orElse(""), world));
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
    public boolean equals(Object other) {
        return other instanceof ConnectionPlace place && place.moment.equals(moment);
    }

    @Override
    public int hashCode() {
        return moment.hashCode();
    }
}
