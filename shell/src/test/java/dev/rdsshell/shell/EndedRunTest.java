package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that the system ends, as a time limit of cron does: whoever looks in the morning sees how far it came. */
class EndedRunTest {
    private final Path home;

    EndedRunTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void sigtermEndsARunWithItsSummaryAndReport() throws Exception {
        assertEquals(143, endedBy("TERM", "run", "test.rdsh", "--report", "report.txt", "--log", "test.log"));
        isSummedUp(143);
    }

    @Test
    void sighupEndsARunInsideAnotherLineTheSameWay() throws Exception {
        assertEquals(129, endedBy("HUP", "-c", "run test.rdsh --report report.txt --log test.log"));
        isSummedUp(129);
    }

    /** The report of yesterday lies there, and the signal comes while an export is watched. */
    private int endedBy(String signal, String... arguments) throws Exception {
        Files.writeString(home.resolve("report.txt"), "test.rdsh: 3 lines ok\n");
        String start = String.join(" ", PracticeAccount.start("night"));
        Files.writeString(home.resolve("test.rdsh"), start + "\necho started\nwatch-progress night\necho never\n");
        Process run = process(arguments);
        try (BufferedReader data = run.inputReader(StandardCharsets.UTF_8)) {
            String line = data.readLine();
            while (line != null && !line.equals("started")) {
                line = data.readLine();
            }
            new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start();
            assertTrue(run.waitFor(30, TimeUnit.SECONDS));
        } finally {
            run.destroyForcibly();
        }
        return run.exitValue();
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ShellProgram(home).command("--sandbox", "--sandbox-speed", "real");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(command.stream(), Arrays.stream(arguments)).toList());
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        return builder.directory(home.toFile())
                .redirectError(home.resolve("err.txt").toFile())
                .start();
    }

    private void isSummedUp(int code) throws IOException {
        String report = Files.readString(home.resolve("report.txt"));
        assertTrue(report.startsWith("test.rdsh: 2 lines ok, 1 failed (exit code " + code + ")\n"), report);
        assertTrue(Files.readString(home.resolve("err.txt")).contains(report), report);
        List<String> log = Files.readAllLines(home.resolve("test.log"));
        String last = log.get(log.size() - 1);
        assertTrue(last.contains("\"finished\"") && last.endsWith("\"exitCode\": " + code + "}"), last);
    }
}
