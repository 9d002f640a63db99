package dev.rdsshell.sandbox.fault;

import dev.rdsshell.sandbox.account.Ending;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A fault in JSON, as it is set from outside:
 *
 * <pre>
 * {"service": "rds", "operation": "DescribeExportTasks", "first": 1, "times": 2, "effect": "throttling"}
 * {"operation": "StartExportTask", "effect": "drop-after"}
 * {"effect": "expired-token", "from": "2026-01-01T00:00:00Z"}
 * {"effect": "error", "code": "InternalFailure", "status": 500, "message": "…"}
 * {"effect": "slow", "milliseconds": 2000}
 * {"task": "my-export", "effect": "fail", "percent": 40, "cause": "…"}
 * </pre>
 *
 * An operation may be written as the AWS CLI does, {@code describe-export-tasks}. Further effects: access-denied, drop-before, cut-body, html-502; for tasks stall and warn. Without service or operation
 * every one is meant, without {@code times} every call, without {@code task} the next export.
 */
public final class FaultReader {
    private final JsonNode json;
    private final KnownOperations known;

    private FaultReader(JsonNode json, KnownOperations known) {
        this.json = json;
        this.known = known;
    }

    /**
     * Reads a fault and sets it.
     *
     * @throws IllegalArgumentException with what is wrong with the text
     */
    public static void set(String text, Faults faults, KnownOperations known) {
        JsonNode json = parse(text);
        if (!json.isObject()) {
            throw new IllegalArgumentException("A fault is a JSON object.");
        }
        new FaultReader(json, known).set(faults);
    }

    private static JsonNode parse(String text) {
        try {
            return JsonNode.parser().parse(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is not JSON.", e);
        }
    }

    /**
     * Reads switches, such as {@code {"export-limit": false}}, and turns them.
     *
     * @throws IllegalArgumentException with what is wrong with the text
     */
    public static void turn(String text, Switches switches) {
        JsonNode json = parse(text);
        if (!json.isObject()) {
            throw new IllegalArgumentException("Switches are a JSON object.");
        }
        json.asObject().forEach((name, value) -> {
            if (!value.isBoolean()) {
                throw new IllegalArgumentException(name + " must be true or false.");
            }
            switches.turn(name, value.asBoolean());
        });
    }

    private void set(Faults faults) {
        Optional<Ending> ending = ending();
        if (ending.isPresent()) {
            faults.script(text("task", Faults.NEXT_EXPORT), ending.get());
        } else {
            faults.add(rule());
        }
    }

    private Optional<Ending> ending() {
        return switch (text("effect", "")) {
            case "fail" ->
                Optional.of(new Ending.Fails(percent(), text("cause", "An unknown internal error occurred.")));
            case "stall" -> Optional.of(new Ending.Stalls(Math.min(99, percent())));
            case "warn" -> Optional.of(new Ending.Completes(Optional.of(text("warning", "{}"))));
            default -> Optional.empty();
        };
    }

    private FaultRule rule() {
        return new FaultRule(
                text("service", "*"),
                operation(),
                number("first", 1),
                number("times", Integer.MAX_VALUE),
                json.field("from").map(JsonNode::text).map(FaultReader::instant).orElse(Instant.MIN),
                effect());
    }

    private String operation() {
        return known.canonical(text("service", "*"), text("operation", "*"));
    }

    private Effect effect() {
        return switch (text("effect", "")) {
            case "throttling" -> Effect.Refuse.throttling();
            case "expired-token" -> Effect.Refuse.expiredToken();
            case "access-denied" -> Effect.Refuse.accessDenied(text("service", "*") + ":" + operation());
            case "error" ->
                new Effect.Refuse(
                        text("code", "InternalFailure"), number("status", 500), text("message", "A fault was set."));
            case "slow" -> new Effect.Slow(Duration.ofMillis(number("milliseconds", 1000)));
            case "drop-before" -> new Effect.DropBefore();
            case "drop-after" -> new Effect.DropAfter();
            case "cut-body" -> new Effect.CutBody();
            case "html-502" -> new Effect.BadGateway();
            default ->
                throw new IllegalArgumentException("There is no effect '" + text("effect", "")
                        + "'. Effects: throttling, expired-token, access-denied, error, slow, drop-before, drop-after, cut-body,"
                        + " html-502, fail, stall, warn.");
        };
    }

    private int percent() {
        int percent = number("percent", 0);
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent is " + percent + ", it must be 0 to 100.");
        }
        return percent;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("from is '" + text + "', it must be like 2026-01-01T00:00:00Z.", e);
        }
    }

    private String text(String name, String otherwise) {
        return json.field(name).map(JsonNode::text).orElse(otherwise);
    }

    private int number(String name, int otherwise) {
        try {
            return json.field(name)
                    .map(JsonNode::asNumber)
                    .map(Integer::valueOf)
                    .orElse(otherwise);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + " must be a whole number.", e);
        }
    }
}
