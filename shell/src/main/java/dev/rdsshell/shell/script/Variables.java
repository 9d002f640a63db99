package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.output.QueryFailed;
import dev.rdsshell.shell.session.CurrentSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What references in a line stand for, wherever the line comes from. */
public final class Variables {
    /** A shorter value would be found everywhere. */
    private static final int SHORTEST_HIDDEN = 4;

    private final Environment environment;
    private final Nearest nearest;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    /** @param nearest suggests the right name for a misspelt variable */
    public Variables(Environment environment, Nearest nearest) {
        this.environment = environment;
        this.nearest = nearest;
    }

    public Environment environment() {
        return environment;
    }

    /** The text for a log: values that came out of the environment by their names again, secrets left out. */
    public String hide(String text) {
        String hidden = text;
        for (Map.Entry<String, String> value : read.entrySet()) {
            if (value.getValue().length() >= SHORTEST_HIDDEN) {
                hidden = hidden.replace(value.getValue(), "${env." + value.getKey() + "}");
            }
        }
        return SecretFilter.redact(hidden);
    }

    /** The value as a line has it that sets it again: what came out of the environment by its name, the rest quoted. */
    String written(String value) {
        String plain = Quoting.inDoubleQuotes(value);
        String named = plain;
        for (Map.Entry<String, String> each : longestFirst()) {
            String found = Quoting.inDoubleQuotes(each.getValue());
            if (found.length() >= SHORTEST_HIDDEN || (found.equals(plain) && !found.isEmpty())) {
                named = named.replace(found, "${env." + each.getKey() + "}");
            }
        }
        return named.equals(plain) ? Quoting.quote(value) : '"' + named + '"';
    }

    private List<Map.Entry<String, String>> longestFirst() {
        return read.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> each) ->
                                -each.getValue().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private Optional<String> ofEnvironment(String name) {
        Optional<String> value = environment.find(name);
        value.ifPresent(found -> read.put(name, found));
        return value;
    }

    /** @param now what {@code ${now:…}} shows, in UTC */
    public Expansion at(Instant now, CurrentSession session) {
        return Expansion.of(session.get().variables(), now)
                .suggesting(nearest)
                .reading(this::ofEnvironment, query -> find(session.lastAnswer(), query));
    }

    /** Leaves references as typed and refuses those that no value could mend. */
    static Expansion unresolved() {
        return Expansion.unresolved().reading(name -> Optional.empty(), query -> {
            parsed(query);
            return Optional.empty();
        });
    }

    private static Optional<String> find(@Nullable Object answer, String query) {
        try {
            return Optional.ofNullable(parsed(query).evaluate(answer)).map(CommandValue::text);
        } catch (QueryFailed e) {
            throw new FailureException(
                    new Failure.InvalidLine("${last:" + query + "} does not fit the answer: " + e.getMessage(), ""), e);
        }
    }

    private static Query parsed(String query) {
        try {
            return Query.parse(query);
        } catch (InvalidQuery e) {
            throw new FailureException(
                    new Failure.InvalidLine(
                            "${last:" + query + "} holds no query: " + e.getMessage(),
                            "It is a JMESPath expression, as with --query: ${last:ExportTaskIdentifier}"),
                    e);
        }
    }
}
