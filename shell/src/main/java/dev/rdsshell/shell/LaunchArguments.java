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
        if (!plain.isEmpty()) {
            return new Launch.OneCommand(arguments);
        }
        Arguments given = parsed(words);
        return given.has(VERSION) ? new Launch.ShowVersion() : new Launch.Session(globalOptions(given));
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
