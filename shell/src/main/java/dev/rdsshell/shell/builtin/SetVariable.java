package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code set NAME = VALUE}: a variable of the session; {@code set} alone lists them. */
public final class SetVariable extends BuiltIn {
    private static final String HOW = "Write: set NAME = VALUE. A value with blanks goes in quotes.";
    private static final Parameter WORDS = Declared.words(
            "NAME = VALUE", Subject.VARIABLE, "The variable and what ${NAME} stands for from now on.", "");

    public SetVariable() {
        super(new Description(
                "set",
                List.of(),
                Description.Group.SESSION,
                "Sets a variable of the session, or lists them.",
                "${NAME} is replaced in every later line, outside single quotes. A name has letters, digits and _, and"
                        + " starts with no digit.",
                List.of(WORDS),
                List.of(
                        new Description.Example("set BUCKET = amzn-s3-demo-bucket", "sets ${BUCKET}"),
                        new Description.Example("set", "lists the variables"))));
    }

    /** The words as they are: a value may well begin with two dashes. */
    @Override
    public Parsed parse(Words words) {
        List<Argument> given = words.isEmpty()
                ? List.of()
                : List.of(new Argument(WORDS, words.words().get(0), words.words()));
        return new Parsed(new Arguments(given, words.texts()), problems(words.words()));
    }

    private static List<Problem> problems(List<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() < 2 || !words.get(1).text().equals("=") || words.size() > 3) {
            return List.of(problem("'set' was not understood.", HOW));
        }
        String name = words.get(0).text();
        return Expansion.isName(name)
                ? List.of()
                : List.of(problem(
                        "'" + name + "' cannot be the name of a variable.",
                        "A name has letters, digits and _, and starts with no digit."));
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return List.of();
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            Map<String, String> variables =
                    new TreeMap<>(execution.session().get().variables());
            variables.forEach((name, value) -> execution.console().data(name + " = " + Quoting.quote(value) + "\n"));
        } else {
            String value = words.size() == 3 ? words.get(2) : "";
            execution.session().change(session -> session.withVariable(words.get(0), value));
        }
        return Outcome.ok();
    }
}
