package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who each connection calls as, asked once for the same credentials and kept. */
public final class Identities {
    private static final String OPERATION = "GetCallerIdentity";
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(1);

    private final ServiceCalls background;
    private final CredentialStore credentials;
    private final LastCallers before;
    private final Executor workers;
    private final Clock clock;
    private final Map<Caller, Identity> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Question> last = new AtomicReference<>();
    private final Map<Caller, Optional<Identity>> assumed = new ConcurrentHashMap<>();
    private volatile Runnable learned = () -> {};
    private volatile Runnable refuted = () -> {};

    /** What decides who calls: a region does not. */
    private record Caller(Connection anywhere, Object version) {
        /** What the JVM makes for a record takes it milliseconds, of every start. */
        @Override
        public int hashCode() {
            return anywhere.hashCode() + version.hashCode();
        }
    }

    /** A question to STS, so that one that failed is not asked again with every prompt. */
    private record Question(Connection connection, Instant at) {}

    Identities(
            ServiceCalls background, CredentialStore credentials, LastCallers before, Executor workers, Clock clock) {
        this.background = background;
        this.credentials = credentials;
        this.before = before;
        this.workers = workers;
        this.clock = clock;
    }

    /** Says what is to be done, on any thread, when somebody is known who was not before: a prompt is painted anew. */
    public void whenLearned(Runnable action) {
        learned = action;
    }

    /** Says what is to be done, on a worker, when credentials turn out to be somebody else's than they were last. */
    public void whenRefuted(Runnable action) {
        refuted = action;
    }

    /**
     * What is known now; never waits and never asks a person, so that a prompt can be painted with it. What is not known is
     * asked for in the background; where that fails it is asked for again after a minute, or for another connection.
     */
    public Optional<Identity> peek(Connection connection) {
        Identity now = known.get(key(connection));
        if (now == null && mayAsk(connection)) {
            workers.execute(() -> ask(background, connection));
        }
        return Optional.ofNullable(now);
    }

    /** The same, and who it was before, for look-ups. */
    ConnectionPlace.Caller caller(Connection connection) {
        return new ConnectionPlace.Caller() {
            @Override
            public Optional<Identity> now() {
                return peek(connection);
            }

            @Override
            public Optional<Identity> nowOrBefore() {
                return peekOrAssume(connection);
            }

            @Override
            public Optional<Identity> assumed() {
                Caller caller = key(connection);
                return known.containsKey(caller) ? Optional.empty() : assumed.getOrDefault(caller, Optional.empty());
            }
        };
    }

    /** Assumes before it peeks: an answer that comes in between then finds the assumption, and refutes it. */
    private Optional<Identity> peekOrAssume(Connection connection) {
        Optional<Identity> last = assumed.computeIfAbsent(
                key(connection), absent -> name(connection).flatMap(before::find));
        return peek(connection).or(() -> last);
    }

    /** What decides who calls, as the name of a file that says nothing to who reads it. */
    private Optional<String> name(Connection connection) {
        return credentials
                .mark(connection)
                .map(mark -> ShelfName.of(mark, connection.profile().orElse(""), World.of(connection)));
    }

    /**
     * Asks where it is not known yet, and waits.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when STS cannot be asked
     */
    public Identity get(Connection connection, ServiceCalls calls) {
        Identity now = known.get(key(connection));
        return now != null ? now : ask(calls, connection).orThrow();
    }

    /**
     * Who calls, to write down with what is done. Where the credentials can be nobody else's, what STS said of them to an
     * earlier process holds: a call that somebody waits for is saved.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when STS cannot be asked
     */
    public Identity forTheRecord(Connection connection, ServiceCalls calls) {
        Identity now = known.get(key(connection));
        return now != null ? now : saidBefore(connection).orElseGet(() -> get(connection, calls));
    }

    private Optional<Identity> saidBefore(Connection connection) {
        return credentials.isOneCaller(connection) ? name(connection).flatMap(before::findRecent) : Optional.empty();
    }

    /** After a login it may be somebody else. */
    void forget() {
        known.clear();
        assumed.replaceAll((caller, last) -> Optional.empty());
        last.set(null);
    }

    private boolean mayAsk(Connection connection) {
        Question before = last.get();
        Instant now = clock.instant();
        boolean waits = before != null
                && before.connection().equals(connection)
                && now.isBefore(before.at().plus(BEFORE_ASKING_AGAIN));
        return !waits && last.compareAndSet(before, new Question(connection, now));
    }

    private CallResult<Identity> ask(ServiceCalls calls, Connection connection) {
        Caller caller = key(connection);
        CallResult<Identity> result = calls.attempt(connection, OPERATION, aws -> identity(aws.sts()));
        if (result instanceof CallResult.Answered<Identity> answered) {
            learn(connection, caller, answered.value());
        }
        return result;
    }

    private void learn(Connection connection, Caller caller, Identity identity) {
        known.put(caller, identity);
        Optional<Identity> last = assumed.getOrDefault(caller, Optional.empty());
        if (last.isPresent() && !last.get().equals(identity)) {
            assumed.put(caller, Optional.empty());
            refuted.run();
        }
        name(connection).ifPresent(name -> before.keep(name, identity));
        learned.run();
    }

    private Caller key(Connection connection) {
        return new Caller(connection.inRegion(Optional.empty()), credentials.version());
    }

    private static Identity identity(StsClient sts) {
        GetCallerIdentityResponse answer = sts.getCallerIdentity();
        return new Identity(answer.account(), answer.arn());
    }
}
