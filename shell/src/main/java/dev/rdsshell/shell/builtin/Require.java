package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Expansion;
import java.util.List;
import java.util.stream.Collectors;

/** {@code require NAME …}: variables without which a script makes no sense. */
public final class Require extends BuiltIn {
    private static final String NAME = "NAME";

    public Require() {
        super(new Description(
                "require",
                List.of(),
                Description.Group.SCRIPTS,
                "Fails unless these variables are set.",
                "All that are missing are said at once, with how to give them.",
                List.of(Declared.required(
                        Declared.words(NAME, Subject.VARIABLE, "The variables' names, without ${}.", "SOURCE BUCKET"))),
                List.of(new Description.Example("require SOURCE BUCKET", "the caller has to give both"))));
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        return arguments.find(NAME).map(Argument::values).orElse(List.of()).stream()
                .filter(name -> !Expansion.isName(name.text()))
                .map(name -> problem(
                        "'" + name.text() + "' cannot be the name of a variable.",
                        Expansion.whyNoName(name.text()),
                        name))
                .toList();
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<String> missing = arguments.values(NAME).stream()
                .filter(Expansion::isName)
                .filter(name -> !preparation.session().variables().containsKey(name))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        String give = missing.stream().map(name -> name + "=VALUE").collect(Collectors.joining(" "));
        return List.of(problem(
                "Not set: " + String.join(", ", missing) + ".",
                "Give " + (missing.size() == 1 ? "it" : "them") + " with the script: run FILE " + give));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        return Outcome.ok();
    }
}
