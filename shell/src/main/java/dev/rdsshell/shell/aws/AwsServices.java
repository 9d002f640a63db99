package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.operation.AwsClients;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The entrance of this room: everything that the other rooms need of AWS. One for the life of the program. */
public final class AwsServices {
    private final Transport transport;
    private final CredentialStore credentials;
    private final Executor workers;
    private final Identities identities;
    private final Map<Connection, AwsClients> clients = new ConcurrentHashMap<>();

    /** @param workers runs calls on daemon threads: one that hangs must not keep the program from ending */
    public AwsServices(Environment environment, Transport transport, Clock clock, Executor workers) {
        this.transport = transport;
        this.credentials = new CredentialStore(environment, transport, clock);
        this.workers = workers;
        this.identities = new Identities(calls(CodePrompt.nobody()), credentials, workers, clock);
    }

    /**
     * Calls for a command that a person waits for.
     *
     * @param prompt {@link CodePrompt#nobody()} where there is no person: a role with a device is then refused, unless its
     *     credentials are held already. Completion and everything in the background call so.
     */
    public ServiceCalls calls(CodePrompt prompt) {
        return new Calls(this::clients, credentials, prompt, workers);
    }

    /** The export tasks of a connection's account and region. */
    public ExportTasks exportTasks(ServiceCalls calls, Connection connection) {
        return new AwsExportTasks(calls, connection);
    }

    public Identities identities() {
        return identities;
    }

    private AwsClients clients(Connection connection) {
        return clients.computeIfAbsent(
                connection, absent -> new ConnectionClients(connection, credentials.provider(connection), transport));
    }
}
