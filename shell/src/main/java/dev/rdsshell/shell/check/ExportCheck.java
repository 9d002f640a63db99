package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.completions.eligibility.StartCheck;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the facts of a request and lets every rule judge them. All of its methods fail when the account cannot be reached
 * at all, or after Ctrl-C.
 */
public final class ExportCheck {
    /** The operation that can be checked. */
    public static final String OPERATION = "start-export-task";

    private static final String WAITING = "Checking… Ctrl-C stops, and nothing is started.";

    private final FactSource facts;
    private final Supplier<Optional<BigDecimal>> pricePerGigabyte;

    /** @param pricePerGigabyte of an export, where the person's settings know it; read only when something is checked */
    public ExportCheck(FactSource facts, Supplier<Optional<BigDecimal>> pricePerGigabyte) {
        this.facts = facts;
        this.pricePerGigabyte = pricePerGigabyte;
    }

    /** What the rules find of a request of StartExportTask; a person at a terminal sees that it takes a while. */
    public Review review(ReadyRequest request, Execution execution) {
        return Meanwhile.says(WAITING, execution.console(), () -> review(request, now(execution)));
    }

    /** What the rules find of a request of StartExportTask, and what else a person should know. */
    public Review review(ReadyRequest request, Instant now) {
        return review(facts(request, now));
    }

    /** An export that there is, looked at as if it were to be started now. */
    Review review(ExportRequest request, Connection connection, Instant now) {
        return review(facts.facts(request, connection, now));
    }

    private Review review(TaskFacts known) {
        return new Review(
                Finding.sorted(StartCheck.findings(known)),
                Remarks.of(known, pricePerGigabyte.get()),
                known.bucket().occupied(),
                known.exports().running().found().map(SourceLookupRules::taken).orElse(0),
                new Policies(known).toMend());
    }

    /** Trust policy, role policy, statement of the key's policy and policy of the caller, with the ARNs of the request. */
    public Map<String, @Nullable Object> policies(ReadyRequest request, Execution execution) {
        ExportRequest asked = ExportRequests.of(request);
        Finding source = SourceLookupRules.arn(asked.sourceArn(), asked.region());
        if (source.blocks()) {
            throw new FailureException(new Failure.InvalidLine(source.problem(), source.advice()));
        }
        TaskFacts known = Meanwhile.says(WAITING, execution.console(), () -> facts(request, now(execution)));
        return new Policies(known).document();
    }

    private static Instant now(Execution execution) {
        return execution.clock().instant();
    }

    private TaskFacts facts(ReadyRequest request, Instant now) {
        return facts.facts(ExportRequests.of(request), request.connection(), now);
    }
}
