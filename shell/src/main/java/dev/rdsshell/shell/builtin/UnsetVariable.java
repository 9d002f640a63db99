package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Word;
import java.util.List;
import java.util.Set;

/** {@code unset NAME}: forgets a variable of the session. */
public final class UnsetVariable extends BuiltIn {
    private static final String NAME = "NAME";

    public UnsetVariable() {
        super(new Description(
                "unset",
                List.of(),
                Description.Group.SESSION,
                "Forgets a variable of the session.",
                "",
                List.of(Declared.required(
                        Declared.word(NAME, Subject.VARIABLE, "The variable's name, without ${}.", "BUCKET"))),
                List.of(new Description.Example("unset BUCKET", "forgets ${BUCKET}"))));
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        Set<String> names = preparation.session().variables().keySet();
        return arguments
                .word(NAME)
                .filter(name -> !names.contains(name.text()))
                .map(name -> unknown(name, names))
                .stream()
                .toList();
    }

    private static Problem unknown(Word name, Set<String> names) {
        String advice = NearestName.nearest(name.text(), names)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("'set' lists the variables.");
        return problem("There is no variable '" + name.text() + "'.", advice, name);
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        execution
                .session()
                .change(session -> session.withoutVariable(arguments.value(NAME).orElseThrow()));
        return Outcome.ok();
    }
}
