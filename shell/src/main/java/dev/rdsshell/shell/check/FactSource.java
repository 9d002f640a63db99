package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.shell.config.Connection;
import java.time.Instant;

/** Looks up what a request hangs on. Implemented by {@code aws}. */
@FunctionalInterface
public interface FactSource {

    /**
     * Everything at one time; only reads.
     *
     * @throws dev.rdsshell.shell.failure.FailureException when the account cannot be reached at all, or after Ctrl-C
     */
    TaskFacts facts(ExportRequest request, Connection connection, Instant now);
}
