package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SandboxDoorTest {

    @Test
    void whatIsSetComesBack() {
        try (PracticeAccount account = new PracticeAccount()) {
            String answer = SandboxDoor.send(
                    account.sandbox().endpoint().resolve("/_sandbox/faults"),
                    "POST",
                    "{\"service\":\"rds\",\"operation\":\"StartExportTask\",\"effect\":\"drop-after\"}");
            assertTrue(answer.contains("\"drop-after\""), answer);
        }
    }

    @Test
    void aRefusalIsToldInTheAccountsOwnWords() {
        try (PracticeAccount account = new PracticeAccount()) {
            URI faults = account.sandbox().endpoint().resolve("/_sandbox/faults");
            Failure refused = failure(faults, "POST", "[]");
            assertEquals("A fault is a JSON object.", refused.message());
            assertEquals(ExitCode.INVALID_LINE, refused.exitCode());
        }
    }

    @Test
    void whereNobodyAnswersThatIsSaid() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port + "/_sandbox/faults");
        Failure failure = failure(address, "GET", "");
        assertTrue(failure.message().startsWith("No sandbox answers at " + address), failure.message());
        assertEquals("Does it still run?", failure.advice());
    }

    private static Failure failure(URI address, String method, String body) {
        return assertThrows(FailureException.class, () -> SandboxDoor.send(address, method, body))
                .failure();
    }
}
