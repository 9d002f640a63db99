package dev.rdsshell.shell.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The practice account in a process of its own, so that it takes nothing from those who are measured but a core. */
final class SandboxServer implements AutoCloseable {
    private static final String EXPORT = "export ";
    private static final int VARIABLES = 4;

    private final Process process;
    private final Map<String, String> variables = new HashMap<>();

    SandboxServer(Program shell) throws IOException {
        process = shell.process(List.of("sandbox", "--sandbox-speed", "instant"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && variables.size() < VARIABLES; line = lines.readLine()) {
            if (line.startsWith(EXPORT)) {
                int equals = line.indexOf('=');
                variables.put(line.substring(EXPORT.length(), equals), line.substring(equals + 1));
            }
            if (variables.size() == VARIABLES) {
                return;
            }
        }
        throw new IOException("The sandbox does not start.");
    }

    /** What points a program at it. */
    Map<String, String> variables() {
        return variables;
    }

    String endpoint() {
        return String.valueOf(variables.get("AWS_ENDPOINT_URL"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
