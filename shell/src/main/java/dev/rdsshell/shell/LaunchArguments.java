package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of the process. */
final class LaunchArguments {
    private static final String LINES = "-c";
    private static final String VERSION = "--version";

    private LaunchArguments() {}

    /** @throws FailureException when they cannot be understood */
    static Launch read(List<String> arguments) {
        SandboxArguments sandbox = SandboxArguments.takenFrom(arguments);
        return new Launch(sandbox.options(), way(sandbox.rest()));
    }

    private static Launch.Way way(List<String> arguments) {
        Words words = Words.ofArguments(arguments);
        List<Integer> plain = ArgumentParser.plainWords(words);
        int lines = arguments.indexOf(LINES);
        if (lines >= 0 && plain.stream().noneMatch(place -> place < lines)) {
            return givenLines(arguments, lines);
        }
        if (asksForVersion(arguments)) {
            return new Launch.ShowVersion();
        }
        if (!plain.isEmpty()) {
            return new Launch.OneCommand(arguments);
        }
        Arguments given = parsed(words);
        return given.has(VERSION) ? new Launch.ShowVersion() : new Launch.Session(globalOptions(given));
    }

    /**
     * The AWS CLI gives its version as soon as it comes to the option, whatever stands behind it; before it there may be a service, and
     * global options that are right.
     */
    private static boolean asksForVersion(List<String> arguments) {
        int place = arguments.indexOf(VERSION);
        if (place < 0) {
            return false;
        }
        List<String> before = new ArrayList<>(arguments.subList(0, place));
        List<Integer> plain = ArgumentParser.plainWords(Words.ofArguments(before));
        boolean ofService = plain.isEmpty() || isService(before.get(plain.get(0)));
        for (int last = plain.size() - 1; last >= 0; last--) {
            before.remove((int) plain.get(last));
        }
        Parsed parsed = new ArgumentParser(GlobalParameters.all(), List.of()).parse(Words.ofArguments(before));
        return ofService
                && parsed.isUnderstood()
                && GlobalParameters.problems(parsed.arguments()).isEmpty();
    }

    private static boolean isService(String word) {
        return Operations.all().stream()
                .anyMatch(operation -> operation.service().equals(word));
    }

    private static Launch.Way givenLines(List<String> arguments, int place) {
        if (place + 1 >= arguments.size()) {
            throw new FailureException(new Failure.InvalidLine(
                    "-c needs the lines to run.", "Write for example: rds-shell -c 'describe-export-tasks'"));
        }
        List<String> others = new ArrayList<>(arguments);
        String text = others.remove(place + 1);
        others.remove(place);
        return new Launch.GivenLines(text, globalOptions(parsed(Words.ofArguments(others))));
    }

    private static Arguments parsed(Words words) {
        Parsed parsed = new ArgumentParser(GlobalParameters.all(), List.of()).parse(words);
        if (!parsed.isUnderstood()) {
            throw new FailureException(Problems.asOneFailure(parsed.problems()));
        }
        return parsed.arguments();
    }

    private static GlobalOptions globalOptions(Arguments arguments) {
        List<Problem> problems = GlobalParameters.problems(arguments);
        if (!problems.isEmpty()) {
            throw new FailureException(Problems.asOneFailure(problems));
        }
        return GlobalParameters.values(arguments);
    }
}
