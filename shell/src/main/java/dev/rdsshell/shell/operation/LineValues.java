package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the values of a line by themselves. Files are left alone: what they hold is not looked at,
 * nor is what a reference will stand for. */
final class LineValues {
    private final Operation operation;
    private final GatheredValues values;

    LineValues(Operation operation, Arguments arguments, Environment environment) {
        this.operation = operation;
        List<Argument> written =
                arguments.given().stream().filter(LineValues::standsOnTheLine).toList();
        FileContents none = file -> {
            throw new IOException(file + " is not read while it is being typed");
        };
        this.values = new GatheredValues(
                operation, new Arguments(written, arguments.words()), new ParameterFiles(none, environment));
    }

    /** All of them name the word that is wrong. */
    List<Problem> problems() {
        values.takeLine();
        List<Problem> problems = new ArrayList<>(values.problems());
        for (ParameterCheck.Finding finding : ParameterCheck.check(operation, values.parameters())) {
            Word place = values.place(finding.member());
            if (place != null) {
                problems.add(new Problem(new Failure.InvalidLine(finding.message(), finding.advice()), place));
            }
        }
        return problems;
    }

    private static boolean standsOnTheLine(Argument argument) {
        return !argument.values().isEmpty()
                && argument.texts().stream().noneMatch(text -> ParameterFiles.isFile(text) || holdsReference(text));
    }

    /** In a script that is looked at before it runs references stand as typed, and may become right. */
    private static boolean holdsReference(String text) {
        return text.contains("${");
    }
}
