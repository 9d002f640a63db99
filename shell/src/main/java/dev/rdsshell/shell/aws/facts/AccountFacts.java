package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.check.FactSource;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Looks up everything that an export hangs on: who calls first, so that a person is asked at most once, then all the rest. */
public final class AccountFacts implements FactSource {
    private final ServiceCalls calls;
    private final Function<Connection, ExportTasks> exportTasks;
    private final Executor workers;

    /** @param workers runs look-ups on daemon threads */
    public AccountFacts(ServiceCalls calls, Function<Connection, ExportTasks> exportTasks, Executor workers) {
        this.calls = calls;
        this.exportTasks = exportTasks;
        this.workers = workers;
    }

    @Override
    public TaskFacts facts(ExportRequest request, Connection connection, Instant now) {
        Lookups lookups = new Lookups(calls, connection);
        Fact<CallerFact> caller = caller(lookups);
        Parallel parallel = new Parallel(workers);
        Supplier<TaskFacts.OfExports> exports = parallel.start(
                () -> new ExportLookup(exportTasks.apply(connection), parallel).of(request.identifier()));
        KeyLookup keys = new KeyLookup(lookups.inRegion(request.sourceRegion()));
        Supplier<Fact<KeyFact>> described = parallel.start(() -> keys.of(request));
        Supplier<TaskFacts.OfSource> source =
                parallel.start(() -> new SourceLookup(lookups, described).of(request, caller));
        Supplier<TaskFacts.OfBucket> bucket =
                parallel.start(() -> new BucketLookup(lookups, parallel).of(request, caller));
        Supplier<TaskFacts.OfRole> role = parallel.start(() -> new RoleLookup(lookups, parallel).of(request));
        Supplier<TaskFacts.OfKey> key =
                parallel.start(() -> new TaskFacts.OfKey(described.get(), keys.policy(described.get())));
        Supplier<TaskFacts.OfCaller> permissions =
                parallel.start(() -> new CallerLookup(lookups, parallel).of(request, caller, described));
        return new TaskFacts(
                request, now, permissions.get(), exports.get(), source.get(), bucket.get(), role.get(), key.get());
    }

    /** Whoever is not logged in can check nothing; STS alone may be out of reach in a closed network. */
    private static Fact<CallerFact> caller(Lookups lookups) {
        CallResult<CallerFact> result = lookups.calls()
                .attempt(
                        lookups.connection(),
                        "GetCallerIdentity",
                        clients -> caller(clients.sts().getCallerIdentity()));
        if (result instanceof CallResult.Failed<CallerFact> failed && !isNotReady(failed.failure())) {
            return Fact.unknown(Lookups.reason(failed.failure(), "sts:GetCallerIdentity"));
        }
        return Fact.of(result.orThrow());
    }

    private static boolean isNotReady(Failure failure) {
        return failure instanceof Failure.NotReady || failure instanceof Failure.Interrupted;
    }

    private static CallerFact caller(GetCallerIdentityResponse answer) {
        return new CallerFact(answer.account(), answer.arn());
    }
}
