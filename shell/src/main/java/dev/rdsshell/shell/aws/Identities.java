package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who each connection calls as, asked once and kept. */
public final class Identities {
    private static final String OPERATION = "GetCallerIdentity";

    private final ServiceCalls background;
    private final Executor workers;
    private final Map<Connection, Identity> known = new ConcurrentHashMap<>();
    private final Set<Connection> asked = ConcurrentHashMap.newKeySet();

    Identities(ServiceCalls background, Executor workers) {
        this.background = background;
        this.workers = workers;
    }

    /**
     * What is known now; never waits and never asks a person, so that a prompt can be painted with it. The first time it is
     * asked for in the background; where that fails it is not tried again until {@link #get} has.
     */
    public Optional<Identity> peek(Connection connection) {
        Identity now = known.get(connection);
        if (now == null && asked.add(connection)) {
            workers.execute(() -> ask(background, connection));
        }
        return Optional.ofNullable(now);
    }

    /**
     * Asks where it is not known yet, and waits.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when STS cannot be asked
     */
    public Identity get(Connection connection, ServiceCalls calls) {
        Identity now = known.get(connection);
        return now != null ? now : ask(calls, connection).orThrow();
    }

    private CallResult<Identity> ask(ServiceCalls calls, Connection connection) {
        CallResult<Identity> result = calls.attempt(connection, OPERATION, aws -> identity(aws.sts()));
        if (result instanceof CallResult.Answered<Identity> answered) {
            known.put(connection, answered.value());
        }
        return result;
    }

    private static Identity identity(StsClient sts) {
        GetCallerIdentityResponse answer = sts.getCallerIdentity();
        return new Identity(answer.account(), answer.arn());
    }
}
