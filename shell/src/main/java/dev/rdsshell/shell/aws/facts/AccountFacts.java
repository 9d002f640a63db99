package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.aws.failures.ErrorCodes;
import dev.rdsshell.shell.check.FactSource;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.CallResult;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Looks up everything that an export hangs on, all at the same time: an answer is waited for only by what cannot be asked
 * without it. A person is asked once, before.
 */
public final class AccountFacts implements FactSource {
    private final ServiceCalls calls;
    private final BiFunction<ServiceCalls, Connection, ExportTasks> exportTasks;
    private final Executor workers;
    private final Patience patience;

    /** @param workers runs look-ups on daemon threads, as many as there are */
    public AccountFacts(
            ServiceCalls calls,
            BiFunction<ServiceCalls, Connection, ExportTasks> exportTasks,
            Executor workers,
            Patience patience) {
        this.calls = calls;
        this.exportTasks = exportTasks;
        this.workers = workers;
        this.patience = patience;
    }

    @Override
    public TaskFacts facts(ExportRequest request, Connection connection, Instant now) {
        Lookups lookups = new Lookups(calls.unlocked(connection), connection, new Reach());
        Parallel parallel = new Parallel(workers, patience);
        try {
            TaskFacts facts = begin(request, lookups, parallel, now).get();
            lookups.reach().require();
            return facts;
        } finally {
            parallel.stop();
        }
    }

    private Supplier<TaskFacts> begin(ExportRequest request, Lookups lookups, Parallel parallel, Instant now) {
        Supplier<Fact<CallerFact>> caller = parallel.start(() -> caller(lookups));
        KeyLookup keys = new KeyLookup(lookups.inRegion(request.sourceRegion()));
        Supplier<Fact<KeyFact>> key = parallel.start(() -> keys.of(request));
        Supplier<Fact<Policy>> keyPolicy = parallel.start(() -> keys.policy(key.get()));
        ExportTasks tasks = exportTasks.apply(lookups.calls(), lookups.connection());
        Supplier<TaskFacts.OfExports> exports =
                new ExportLookup(tasks, parallel, lookups.reach()).of(request.identifier());
        Supplier<TaskFacts.OfSource> source = new SourceLookup(lookups, parallel).of(request, caller, key);
        Supplier<TaskFacts.OfBucket> bucket = new BucketLookup(lookups, parallel).of(request, caller);
        Supplier<TaskFacts.OfRole> role = new RoleLookup(lookups, parallel).of(request);
        Supplier<TaskFacts.OfCaller> who = new CallerLookup(lookups, parallel).of(request, caller, key);
        return () -> new TaskFacts(
                request,
                now,
                who.get(),
                exports.get(),
                source.get(),
                bucket.get(),
                role.get(),
                new TaskFacts.OfKey(key.get(), keyPolicy.get()));
    }

    /** With keys that nobody takes nothing can be checked; STS alone may be out of reach in a closed network. */
    private static Fact<CallerFact> caller(Lookups lookups) {
        CallResult<CallerFact> result = lookups.attempt(
                "GetCallerIdentity", clients -> caller(clients.sts().getCallerIdentity()));
        if (result instanceof CallResult.Failed<CallerFact> failed && !isTheEnd(failed.failure())) {
            return Fact.unknown(Lookups.reason(failed.failure(), "sts:GetCallerIdentity"));
        }
        return Fact.of(result.orThrow());
    }

    private static boolean isTheEnd(Failure failure) {
        return failure instanceof Failure.NotReady
                || failure instanceof Failure.Interrupted
                || failure.code().filter(ErrorCodes::isOfKeys).isPresent();
    }

    private static CallerFact caller(GetCallerIdentityResponse answer) {
        return new CallerFact(answer.account(), answer.arn());
    }
}
