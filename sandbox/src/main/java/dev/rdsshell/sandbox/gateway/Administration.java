package dev.rdsshell.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rdsshell.sandbox.fault.FaultReader;
import dev.rdsshell.sandbox.fault.FaultWriter;
import dev.rdsshell.sandbox.fault.Faults;
import dev.rdsshell.sandbox.fault.KnownOperations;
import dev.rdsshell.sandbox.fault.Switches;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.Service;

/**
 * The addresses that AWS does not have. They need no signature: the sandbox listens on loopback only.
 *
 * <pre>
 * GET    /_sandbox/         what this is
 * GET    /_sandbox/faults   the faults that are set
 * POST   /_sandbox/faults   sets one
 * DELETE /_sandbox/faults   takes all back
 * POST   /_sandbox/switches turns some
 * POST   /_sandbox/reset    the account as it was at the beginning, no faults
 * </pre>
 */
public final class Administration implements Service {
    static final String PATH = "/_sandbox";

    private final Faults faults;
    private final Switches switches;
    private final KnownOperations known;
    private final Runnable reset;

    /** Over the faults and switches of a sandbox; {@code reset} tells the account's story anew. */
    public Administration(Faults faults, Switches switches, KnownOperations known, Runnable reset) {
        this.faults = faults;
        this.switches = switches;
        this.known = known;
        this.reset = reset;
    }

    @Override
    public Reply handle(Call call) {
        try {
            return answer(call, call.method() + " " + call.path().substring(PATH.length()));
        } catch (IllegalArgumentException wrong) {
            return json(400, "{\"message\":\"" + quoted(String.valueOf(wrong.getMessage())) + "\"}");
        }
    }

    private Reply answer(Call call, String request) {
        switch (request) {
            case "GET ", "GET /" -> {
                return json(200, "{\"name\":\"RDS Shell sandbox\",\"account\":\"123456789012\",\"real\":false}");
            }
            case "GET /faults" -> {
                return json(200, FaultWriter.write(faults, switches));
            }
            case "POST /faults" -> FaultReader.set(new String(call.body(), UTF_8), faults, known);
            case "DELETE /faults" -> faults.clear();
            case "POST /switches" -> FaultReader.turn(new String(call.body(), UTF_8), switches);
            case "POST /reset" -> reset.run();
            default -> {
                return json(404, "{\"message\":\"" + quoted(request) + " is not an address of the sandbox\"}");
            }
        }
        return json(200, FaultWriter.write(faults, switches));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static Reply json(int status, String body) {
        return Reply.text(status, "application/json", body + "\n");
    }
}
