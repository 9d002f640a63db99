package dev.rdsshell.shell.thirdparty;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of another program on a free port of loopback. It says where it listens when it is ready. */
record ServerProcess(Process process, URI address) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

    /** Empty where the program is not installed, or ends before it is ready. */
    static Optional<ServerProcess> start(String program) {
        try {
            Process process = new ProcessBuilder(program, "-H", "127.0.0.1", "-p", "0")
                    .redirectErrorStream(true)
                    .start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    drain(said);
                    return Optional.of(new ServerProcess(process, URI.create(ready.group(1))));
                }
            }
            return Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    /** A server whose words nobody takes stands still when the pipe is full. */
    private static void drain(BufferedReader said) {
        Thread drain = new Thread(() -> said.lines().forEach(line -> {}), "drain");
        drain.setDaemon(true);
        drain.setUncaughtExceptionHandler((thread, closed) -> {});
        drain.start();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
