package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.script.ScriptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with the files of a {@code run}, and with the line that it is to begin at. */
record RunFiles(String name, Path file, Environment environment) {
    private static final List<String> WRITTEN = List.of(RunDescription.LOG, RunDescription.REPORT);

    List<Problem> problems(Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> from = arguments.value(RunDescription.FROM);
        from.flatMap(this::fromProblem).ifPresent(problems::add);
        if (WRITTEN.stream().anyMatch(arguments::has)) {
            problems.addAll(writtenProblems(arguments));
            sameFile(arguments).ifPresent(problems::add);
        }
        return problems;
    }

    private List<Problem> writtenProblems(Arguments arguments) {
        if (!Files.isRegularFile(file)) {
            return List.of(BuiltIn.problem(
                    "'" + name + "' is no regular file, and only such a one can be run with --log or --report.",
                    "Save the lines in a file first."));
        }
        ScriptFiles read = ScriptFiles.of(name, file, environment);
        return WRITTEN.stream()
                .flatMap(option -> arguments.value(option).stream()
                        .filter(written -> read.holds(environment.path(written)))
                        .map(written -> BuiltIn.problem(
                                option + " " + written + " would be written over the script itself, or one that it"
                                        + " includes.",
                                "Name another file.")))
                .toList();
    }

    /** Each would be written over the other. */
    private Optional<Problem> sameFile(Arguments arguments) {
        Optional<String> log = arguments.value(RunDescription.LOG);
        return arguments
                .value(RunDescription.REPORT)
                .filter(report -> log.filter(other -> isSame(environment.path(other), environment.path(report)))
                        .isPresent())
                .map(report -> BuiltIn.problem(
                        RunDescription.REPORT + " " + report + " would be written over the log.",
                        "Name another file: a log is needed whole to go on with --resume."));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one.normalize(), other.normalize());
        } catch (IOException notThereYet) {
            return false;
        }
    }

    private Optional<Problem> fromProblem(String text) {
        long lines = Files.isRegularFile(file) ? lines() : Long.MAX_VALUE;
        return isWithin(text.strip(), lines)
                ? Optional.empty()
                : Optional.of(BuiltIn.problem(
                        "--from " + text + " is no line of " + name + ".",
                        "Its lines are numbered from 1" + (lines == Long.MAX_VALUE ? "." : " to " + lines + ".")));
    }

    private static boolean isWithin(String text, long lines) {
        try {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= lines;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    /** What is no text is told when it is read. */
    private long lines() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException | UncheckedIOException unreadable) {
            return Long.MAX_VALUE;
        }
    }
}
