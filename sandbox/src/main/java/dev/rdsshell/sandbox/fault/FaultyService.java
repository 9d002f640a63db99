package dev.rdsshell.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.server.BrokenConnection;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A service whose calls can go wrong. */
public final class FaultyService implements Service {
    private final String name;
    private final Service service;
    private final Function<Call, String> operation;
    private final Faults faults;
    private final Pause pause;

    /** Wraps a service; {@code operation} tells the name of the operation that a call means. */
    public FaultyService(String name, Service service, Function<Call, String> operation, Faults faults, Pause pause) {
        this.name = name;
        this.service = service;
        this.operation = operation;
        this.faults = faults;
        this.pause = pause;
    }

    @Override
    public Set<String> operations() {
        return service.operations();
    }

    @Override
    public Reply handle(Call call) {
        Optional<Effect> effect = faults.strike(name, operation.apply(call), call.at());
        return effect.isPresent() ? handle(call, effect.get()) : service.handle(call);
    }

    private Reply handle(Call call, Effect effect) {
        if (effect instanceof Effect.Refuse refuse) {
            throw new ServiceError(refuse.code(), refuse.status(), refuse.message());
        }
        if (effect instanceof Effect.BadGateway) {
            String page = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>";
            return new Reply(502, Map.of("Content-Type", "text/html"), page.getBytes(UTF_8));
        }
        if (effect instanceof Effect.DropBefore) {
            throw BrokenConnection.withoutAnswer();
        }
        if (effect instanceof Effect.Slow slow) {
            sleep(slow.delay());
        }
        return afterwards(service.handle(call), effect);
    }

    private void sleep(Duration delay) {
        try {
            pause.sleep(delay);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply afterwards(Reply reply, Effect effect) {
        if (effect instanceof Effect.DropAfter) {
            throw BrokenConnection.withoutAnswer();
        }
        if (effect instanceof Effect.CutBody) {
            throw BrokenConnection.inTheMiddleOf(reply);
        }
        return reply;
    }
}
