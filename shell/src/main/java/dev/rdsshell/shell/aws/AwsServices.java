package dev.rdsshell.shell.aws;

import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.aws.credentials.DeviceCode;
import dev.rdsshell.shell.aws.facts.AccountFacts;
import dev.rdsshell.shell.aws.facts.Patience;
import dev.rdsshell.shell.aws.transport.ProcessSettings;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.check.FactSource;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.export.Snapshots;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The entrance of this room: everything that the other rooms need of AWS. One for the life of the program. */
public final class AwsServices {
    /** A normal account has answered within two seconds; somebody waits. */
    private static final Duration CHECK_AT_MOST = Duration.ofSeconds(20);

    private final Transport transport;
    private final CredentialStore credentials;
    private final Executor workers;
    private final Identities identities;
    private final Map<Connection, AccountClients> clients = new ConcurrentHashMap<>();

    /** @param workers runs calls on daemon threads: one that hangs must not keep the program from ending */
    public AwsServices(Environment environment, Transport transport, Clock clock, Executor workers) {
        ProcessSettings.putInFront();
        this.transport = transport;
        this.credentials = new CredentialStore(environment, transport, clock);
        this.workers = workers;
        this.identities = new Identities(
                calls(CodePrompt.nobody()),
                credentials,
                new LastCallers(new Places(environment).cache().resolve("callers"), clock),
                workers,
                clock);
    }

    /**
     * Calls for a command that a person waits for.
     *
     * @param prompt {@link CodePrompt#nobody()} where there is no person: a role with a device is then refused, unless its
     *     credentials are held already. Completion and everything in the background call so.
     */
    public ServiceCalls calls(CodePrompt prompt) {
        return new Calls(this::clients, credentials, connection -> credentials.unlock(connection, prompt), workers);
    }

    /**
     * Asks a person for what the next call will need, on this thread.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when nobody can be asked, or the person declined
     */
    public void unlock(Connection connection, CodePrompt prompt) {
        credentials.unlock(connection, prompt);
    }

    /** The export tasks of a connection's account and region. */
    public ExportTasks exportTasks(ServiceCalls calls, Connection connection) {
        return new AwsExportTasks(calls, connection);
    }

    /**
     * What completion looks into: as the connection sees it at this moment of the session, without ever asking a person.
     *
     * @param generation the session's, so that rows from before a change of account are not taken for those after it
     * @param practice the folder in which a practice account is kept, where there is one
     */
    public Place place(Connection connection, int generation, Optional<String> practice) {
        return new ConnectionPlace(
                new ConnectionPlace.Moment(connection, generation, credentials.version()),
                calls(CodePrompt.nobody()),
                identities.caller(connection),
                practice,
                workers);
    }

    /** What an export hangs on, looked up over these calls. */
    public FactSource facts(ServiceCalls calls) {
        return new AccountFacts(calls, this::exportTasks, workers, Patience.of(CHECK_AT_MOST, workers));
    }

    /** The snapshots of any connection. */
    public Snapshots snapshots(ServiceCalls calls) {
        return new AwsSnapshots(calls);
    }

    /** The request id of the last answer to a call that this thread waited for, if it is not taken yet. */
    public Optional<String> takeRequestId() {
        return Calls.takeRequestId();
    }

    /** The same, and it is left for others to take. */
    public Optional<String> requestId() {
        return Calls.requestId();
    }

    public Identities identities() {
        return identities;
    }

    /**
     * Lets a person log in with a browser for the connection's profile, and waits until they have. Whoever that is may not be
     * who it was before.
     *
     * @param show told what to do there
     * @return when the login ends
     * @throws dev.rdsshell.shell.failure.FailureException when the profile has no SSO settings, nobody confirmed, or Ctrl-C
     */
    public Instant login(Connection connection, Consumer<DeviceCode> show, Pause pause) {
        Instant end = credentials.login(connection, show, pause, workers);
        identities.forget();
        return end;
    }

    private AccountClients clients(Connection connection) {
        return clients.computeIfAbsent(
                connection, absent -> new ConnectionClients(connection, credentials.provider(connection), transport));
    }
}
