package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.stream.Stream;

/** What the shell's own commands have in common: parsed from their declaration, checked, then run. */
abstract class BuiltIn implements Command {
    private final Description description;
    private final Obeyed obeyed;
    private final ArgumentParser parser;

    BuiltIn(Description description) {
        this(description, Obeyed.byAnyCommand());
    }

    /** @param obeyed the global options that it does not ignore */
    BuiltIn(Description description, Obeyed obeyed) {
        this.obeyed = obeyed;
        this.description = description;
        this.parser = new ArgumentParser(GlobalParameters.all(), description.parameters());
    }

    @Override
    public final Description description() {
        return description;
    }

    @Override
    public final boolean obeys(Parameter global) {
        return obeyed.has(global);
    }

    @Override
    public final Parsed parse(Words words) {
        return obeyed.checked(description.name(), read(words));
    }

    /** The words as this command understands them, all global options included. */
    Parsed read(Words words) {
        return parser.parse(words);
    }

    @Override
    public final Prepared prepare(Arguments arguments, Preparation preparation) {
        List<Problem> problems = Stream.concat(
                        problemsOfValues(arguments).stream(), problems(arguments, preparation).stream())
                .distinct()
                .toList();
        return problems.isEmpty() ? new ReadyBuiltIn(this, arguments) : new Rejected(problems);
    }

    /** What is wrong with the values whatever the session is: a script is refused for it before its first line runs. */
    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        return GlobalParameters.problems(arguments);
    }

    /** What is wrong with them in this session, or where no line can be refused beforehand. */
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return List.of();
    }

    abstract Outcome run(Arguments arguments, Execution execution);

    /** What a rehearsal of it finds out. */
    Foreseen foreseen(Arguments arguments, Execution execution) {
        return Foreseen.NOTHING;
    }

    static Problem problem(String message, String advice) {
        return Problem.of(new Failure.InvalidLine(message, advice));
    }

    /** @param place the word that is wrong */
    static Problem problem(String message, String advice, Word place) {
        return new Problem(new Failure.InvalidLine(message, advice), place);
    }

    /** What no value of the line can mend, so that none is asked for. */
    static Problem outOfPlace(String message, String advice) {
        return Problem.of(new Failure.OutOfPlace(message, advice));
    }

    /** @param place the word that asks for it */
    static Problem outOfPlace(String message, String advice, Word place) {
        return new Problem(new Failure.OutOfPlace(message, advice), place);
    }

    private record ReadyBuiltIn(BuiltIn command, Arguments arguments) implements Ready {
        @Override
        public List<Filled> values() {
            return arguments.given().stream()
                    .map(argument -> new Filled(
                            argument.parameter().name(), String.join(" ", argument.texts()), Filled.Origin.LINE))
                    .toList();
        }

        @Override
        public Foreseen foreseen(Execution execution) {
            return command.foreseen(arguments, execution);
        }

        @Override
        public Outcome run(Execution execution) {
            return command.run(arguments, execution);
        }
    }
}
