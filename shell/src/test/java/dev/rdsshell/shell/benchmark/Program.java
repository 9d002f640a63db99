package dev.rdsshell.shell.benchmark;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that is measured.
 *
 * @param name how it is called in the table
 * @param words the words that start it; arguments follow
 * @param environment what it gets on top of this process's environment
 */
record Program(String name, List<String> words, Map<String, String> environment) {

    /** The milliseconds from start to end of a process that is expected to succeed. */
    double run(List<String> arguments) {
        long before = System.nanoTime();
        try {
            Process process = process(arguments)
                    .redirectOutput(new File("/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            double took = (System.nanoTime() - before) / 1e6;
            if (code != 0) {
                throw new AssertionError(name + " " + arguments + " ended with " + code + ": " + complaint);
            }
            return took;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it without waiting for its end. */
    ProcessBuilder process(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Starts it in a pseudo-terminal. */
    RealTerminal at(int columns, int rows, List<String> arguments) {
        RealTerminal.Setup setup = RealTerminal.of(columns, rows);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            setup = setup.with(variable.getKey(), variable.getValue());
        }
        return setup.start(command(arguments));
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(words);
        command.addAll(arguments);
        return command;
    }
}
