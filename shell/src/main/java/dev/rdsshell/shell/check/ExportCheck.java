package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.StartCheck;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up the facts of a request and lets every rule judge them. */
public final class ExportCheck {
    /** The operation that can be checked. */
    public static final String OPERATION = "start-export-task";

    private final FactSource facts;

    public ExportCheck(FactSource facts) {
        this.facts = facts;
    }

    /**
     * What the rules find, the gravest first.
     *
     * @param request of StartExportTask
     * @throws dev.rdsshell.shell.failure.FailureException when the account cannot be reached at all, or after Ctrl-C
     */
    public List<Finding> findings(ReadyRequest request, Instant now) {
        return Finding.sorted(StartCheck.findings(facts(request, now)));
    }

    /**
     * Trust policy, role policy, statement of the key's policy and policy of the caller, with the ARNs of the request.
     *
     * @throws dev.rdsshell.shell.failure.FailureException as {@link #findings}
     */
    public Map<String, @Nullable Object> policies(ReadyRequest request, Instant now) {
        return new Policies(facts(request, now)).document();
    }

    private TaskFacts facts(ReadyRequest request, Instant now) {
        return facts.facts(ExportRequests.of(request), request.connection(), now);
    }
}
