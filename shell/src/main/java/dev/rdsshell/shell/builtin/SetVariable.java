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
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.CommandValue;
import dev.rdsshell.shell.script.InnerLine;
import dev.rdsshell.shell.script.LineCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code set NAME = VALUE}: a variable of the session; {@code set} alone lists them. */
public final class SetVariable extends BuiltIn {
    private static final String HOW =
            "Write: set NAME = VALUE. A value with blanks goes in quotes. Or: set NAME = (COMMAND --query '…')";
    private static final Parameter WORDS = Declared.words(
            "NAME = VALUE", Subject.VARIABLE, "The variable and what ${NAME} stands for from now on.", "");

    private static final Parameter COMMAND = Declared.words("(COMMAND)", Subject.COMMAND, "", "");

    private final CommandValue commands;
    private final LineCheck check;

    public SetVariable(CommandValue commands, LineCheck check) {
        super(new Description(
                "set",
                List.of(),
                Description.Group.SESSION,
                "Sets a variable of the session, or lists them.",
                "${NAME} is replaced in every later line, outside single quotes. A name has letters, digits and _, and"
                        + " starts with no digit. In parentheses stands a command: its answer, as its --query gives it,"
                        + " becomes the value.",
                List.of(WORDS),
                List.of(
                        new Description.Example("set BUCKET = amzn-s3-demo-bucket", "sets ${BUCKET}"),
                        new Description.Example(
                                "set ARN = (describe-db-snapshots --query 'DBSnapshots[0].DBSnapshotArn')",
                                "takes a value out of an answer"),
                        new Description.Example("set", "lists the variables"))));
        this.commands = commands;
        this.check = check;
    }

    /** The words as they are: a value may well begin with two dashes. */
    @Override
    Parsed read(Words words) {
        if (words.isEmpty()) {
            return new Parsed(Arguments.none(), List.of());
        }
        List<Argument> given =
                new ArrayList<>(List.of(new Argument(WORDS, words.words().get(0), words.words())));
        Optional<Words> command = words.size() > 2 ? InnerLine.of(words.from(2)) : Optional.empty();
        List<Problem> problems = new ArrayList<>(problems(words, command.isPresent()));
        if (command.isPresent() && problems.isEmpty()) {
            problems.addAll(check.problems(command.get()));
            given.add(new Argument(COMMAND, words.words().get(2), command.get().words()));
        }
        return new Parsed(new Arguments(given, words.texts()), problems);
    }

    @Override
    public Optional<Words> lineToRun(Words words) {
        return words.size() > 2 ? InnerLine.of(words.from(2)) : Optional.empty();
    }

    private static List<Problem> problems(Words line, boolean command) {
        List<Word> words = line.words();
        Optional<Problem> open = words.size() > 2 ? InnerLine.problem(line.from(2)) : Optional.empty();
        if (open.isPresent() && words.get(1).text().equals("=")) {
            return List.of(open.get());
        }
        if (words.size() < 2 || !words.get(1).text().equals("=") || (words.size() > 3 && !command)) {
            return List.of(problem("'set' was not understood.", HOW));
        }
        String name = words.get(0).text();
        return Expansion.isName(name)
                ? List.of()
                : List.of(problem(
                        "'" + name + "' cannot be the name of a variable.", Expansion.whyNoName(name), words.get(0)));
    }

    @Override
    public boolean runsDry() {
        return true;
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
            String name = words.get(0);
            Optional<Argument> command = arguments.find(COMMAND.name());
            if (command.isPresent()) {
                return answered(name, command.get(), execution);
            }
            set(name, words.size() == 3 ? words.get(2) : "", execution);
        }
        return Outcome.ok();
    }

    private static void set(String name, String value, Execution execution) {
        execution.session().change(session -> session.withVariable(name, value));
    }

    private Outcome answered(String name, Argument command, Execution execution) {
        CommandValue.Value value = commands.of(new Words("", command.values(), Words.Ending.WHOLE), execution);
        set(name, text(value), execution);
        return value.rehearsed()
                .<Outcome>map(rehearsed -> rehearsed.within("set " + name + " = (", ")"))
                .orElseGet(Outcome::ok);
    }

    private static String text(CommandValue.Value value) {
        if (value.value() == null) {
            throw new FailureException(new Failure.General(
                    "The command gives no value.", "Run it alone to see its answer, and look at its --query."));
        }
        return CommandValue.text(value.value());
    }
}
