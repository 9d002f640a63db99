package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.output.QueryFailed;
import dev.rdsshell.shell.session.CurrentSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What references in a line stand for, wherever the line comes from.
 *
 * @param nearest suggests the right name for a misspelt variable
 */
public record Variables(Environment environment, Nearest nearest) {

    /** @param now what {@code ${now:…}} shows, in UTC */
    public Expansion at(Instant now, CurrentSession session) {
        return Expansion.of(session.get().variables(), now)
                .suggesting(nearest)
                .reading(environment::find, query -> find(session.lastAnswer(), query));
    }

    private static Optional<String> find(@Nullable Object answer, String query) {
        try {
            return Optional.ofNullable(Query.parse(query).evaluate(answer)).map(CommandValue::text);
        } catch (InvalidQuery e) {
            throw new FailureException(
                    new Failure.InvalidLine(
                            "${last:" + query + "} holds no query: " + e.getMessage(),
                            "It is a JMESPath expression, as with --query: ${last:ExportTaskIdentifier}"),
                    e);
        } catch (QueryFailed e) {
            throw new FailureException(
                    new Failure.InvalidLine("${last:" + query + "} does not fit the answer: " + e.getMessage(), ""), e);
        }
    }
}
