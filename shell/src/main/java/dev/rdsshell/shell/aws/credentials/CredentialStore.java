package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.config.AwsFiles;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The credentials of every connection of this session, found once and kept. A connection's source is looked for again when
 * one of the AWS configuration files has changed.
 */
public final class CredentialStore {
    private final Environment environment;
    private final Places places;
    private final Transport transport;
    private final Clock clock;
    private final HeldRoles roles = new HeldRoles();
    private final Map<Connection, Found> found = new ConcurrentHashMap<>();

    /** @param version of the configuration files, by which a change is noticed */
    private record Found(Holder holder, List<String> version) {}

    public CredentialStore(Environment environment, Transport transport, Clock clock) {
        this.environment = environment;
        this.places = new Places(environment);
        this.transport = transport;
        this.clock = clock;
    }

    /** For SDK clients. The practice account has keys of its own; unsigned requests have none. */
    public AwsCredentialsProvider provider(Connection connection) {
        return connection
                .sandbox()
                .<AwsCredentialsProvider>map(CredentialStore::keys)
                .orElseGet(() -> connection.signRequests()
                        ? () -> holder(connection).resolveCredentials()
                        : AnonymousCredentialsProvider.create());
    }

    /**
     * Asks a person for what the next call will need: the code of a device, where a role wants one and its credentials are
     * not held yet. Called on the thread that runs the command.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when nobody can be asked
     */
    public void unlock(Connection connection, CodePrompt prompt) {
        if (needsKeys(connection)) {
            holder(connection).unlock(prompt);
        }
    }

    /**
     * Lets a person log in with a browser for the connection's profile, and waits until they have.
     *
     * @param show told what to do there
     * @param workers make the calls, so that Ctrl-C ends the wait
     * @return when the login ends
     * @throws FailureException when the profile has no SSO settings, or nobody confirmed
     */
    public Instant login(Connection connection, Consumer<DeviceCode> show, Pause pause, Executor workers) {
        Context context = new Context(connection, environment, AwsFiles.read(places), transport, clock);
        SsoSettings settings = context.find(context.profile())
                .flatMap(profile -> SsoSettings.find(context, profile))
                .orElseThrow(() -> Incomplete.noLogin(context.profile()));
        Instant end = new DeviceLogin(context, settings, pause, workers).login(show);
        found.clear();
        return end;
    }

    private static boolean needsKeys(Connection connection) {
        return connection.sandbox().isEmpty() && connection.signRequests();
    }

    private Holder holder(Connection connection) {
        List<String> version = version();
        Found known = found.get(connection);
        if (known == null || !known.version().equals(version)) {
            known = new Found(find(connection), version);
            found.put(connection, known);
        }
        return known.holder();
    }

    /** What is wrong with the settings of the connection's profile; that there are no credentials is not among it. */
    public Optional<Failure> brokenProfile(Connection connection) {
        try {
            if (needsKeys(connection)) {
                sources(connection).find();
            }
            return Optional.empty();
        } catch (FailureException broken) {
            return Optional.of(broken.failure()).filter(Failure.General.class::isInstance);
        }
    }

    /** That there are none comes out when they are used: a missing region is to be said first. */
    private Holder find(Connection connection) {
        try {
            return sources(connection).find();
        } catch (FailureException none) {
            return Holder.failing(none, clock);
        }
    }

    private Sources sources(Connection connection) {
        return new Sources(new Context(connection, environment, AwsFiles.read(places), transport, clock), roles);
    }

    /**
     * What tells the connection's credentials from others before any are fetched, to be kept as a hash only; empty where that
     * cannot be told. Reads files: workers only.
     */
    public Optional<String> mark(Connection connection) {
        return needsKeys(connection) ? holder(connection).mark() : Optional.empty();
    }

    /** Whether {@link #mark} is enough to know who calls. Reads files: workers only. */
    public boolean isOneCaller(Connection connection) {
        return needsKeys(connection) && holder(connection).isOneCaller();
    }

    /** Another value once one of the AWS configuration files has changed, and with it perhaps who calls. */
    public List<String> version() {
        return List.of(version(places.awsConfig()), version(places.awsCredentials()));
    }

    private static String version(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException absent) {
            return "";
        }
    }

    private static AwsCredentialsProvider keys(SandboxAccount sandbox) {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(sandbox.accessKeyId(), sandbox.secretAccessKey()));
    }
}
