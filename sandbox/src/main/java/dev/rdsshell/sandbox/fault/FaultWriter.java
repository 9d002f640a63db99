package dev.rdsshell.sandbox.fault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rdsshell.sandbox.account.Ending;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/**
 * What is set, in JSON; each fault in the form in which {@link FaultReader} takes it.
 *
 * <pre>
 * {"faults": [{"service": "rds", …}], "tasks": [{"task": "my-export", …}], "switches": {"export-limit": true, …}}
 * </pre>
 */
public final class FaultWriter {
    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;

    private FaultWriter() throws IOException {
        json = new JsonFactory().createGenerator(text);
    }

    /** Everything that is set, on one line. */
    public static String write(Faults faults, Switches switches) {
        try {
            FaultWriter writer = new FaultWriter();
            writer.all(faults, switches);
            return writer.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all(Faults faults, Switches switches) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("faults");
        for (FaultRule rule : faults.rules()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tasks");
        for (Map.Entry<String, Ending> script : faults.scripts().entrySet()) {
            script(script.getKey(), script.getValue());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("switches");
        json.writeBooleanField("export-limit", switches.exportLimit());
        json.writeBooleanField("unknown-task-empty", switches.unknownTaskEmpty());
        for (Map.Entry<String, Boolean> permission : switches.permissions().entrySet()) {
            json.writeBooleanField(permission.getKey(), permission.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private void rule(FaultRule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("service", rule.service());
        json.writeStringField("operation", rule.operation());
        json.writeNumberField("first", rule.first());
        if (rule.times() < Integer.MAX_VALUE) {
            json.writeNumberField("times", rule.times());
        }
        if (rule.from().isAfter(Instant.MIN)) {
            json.writeStringField("from", rule.from().toString());
        }
        effect(rule);
        json.writeEndObject();
    }

    private void effect(FaultRule rule) throws IOException {
        Effect effect = rule.effect();
        if (effect instanceof Effect.Refuse refuse) {
            refusal(refuse, rule.service() + ":" + rule.operation());
        } else if (effect instanceof Effect.Slow slow) {
            json.writeStringField("effect", "slow");
            json.writeNumberField("milliseconds", slow.delay().toMillis());
        } else if (effect instanceof Effect.DropBefore) {
            json.writeStringField("effect", "drop-before");
        } else if (effect instanceof Effect.DropAfter) {
            json.writeStringField("effect", "drop-after");
        } else if (effect instanceof Effect.CutBody) {
            json.writeStringField("effect", "cut-body");
        } else {
            json.writeStringField("effect", "html-502");
        }
    }

    private void refusal(Effect.Refuse refuse, String permission) throws IOException {
        if (refuse.equals(Effect.Refuse.throttling())) {
            json.writeStringField("effect", "throttling");
        } else if (refuse.equals(Effect.Refuse.expiredToken())) {
            json.writeStringField("effect", "expired-token");
        } else if (refuse.equals(Effect.Refuse.accessDenied(permission))) {
            json.writeStringField("effect", "access-denied");
        } else {
            json.writeStringField("effect", "error");
            json.writeStringField("code", refuse.code());
            json.writeNumberField("status", refuse.status());
            json.writeStringField("message", refuse.message());
        }
    }

    private void script(String task, Ending ending) throws IOException {
        json.writeStartObject();
        json.writeStringField("task", task);
        if (ending instanceof Ending.Fails fails) {
            json.writeStringField("effect", "fail");
            json.writeNumberField("percent", fails.percent());
            json.writeStringField("cause", fails.cause());
        } else if (ending instanceof Ending.Stalls stalls) {
            json.writeStringField("effect", "stall");
            json.writeNumberField("percent", stalls.percent());
        } else if (ending instanceof Ending.Completes completes) {
            json.writeStringField("effect", "warn");
            json.writeStringField("warning", completes.warning().orElse("{}"));
        }
        json.writeEndObject();
    }
}
