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
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.LineCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that takes another line. */
abstract class LineCommand extends BuiltIn {
    static final Parameter LINE = Declared.required(
            Declared.words("LINE", Subject.COMMAND, "The line, as it would stand alone.", "describe-export-tasks"));

    private final String name;
    private final LineCheck check;

    LineCommand(Description description, LineCheck check) {
        super(description);
        this.name = description.name();
        this.check = check;
    }

    /** The words are the other line's, options and all. */
    @Override
    final Parsed read(Words words) {
        List<Problem> problems = new ArrayList<>();
        if (words.isEmpty()) {
            problems.add(problem("'" + name + "' needs a line to run.", "For example: " + example()));
            return new Parsed(Arguments.none(), problems);
        }
        problems.addAll(missing(words));
        problems.addAll(check.problems(words));
        Argument line = new Argument(LINE, words.words().get(0), words.words());
        return new Parsed(new Arguments(List.of(line), words.texts()), problems);
    }

    @Override
    public final Optional<Words> lineToRun(Words words) {
        return Optional.of(words);
    }

    @Override
    public final Optional<Words> lineWithin(Words words) {
        return Optional.of(words);
    }

    private String example() {
        return description().examples().get(0).line();
    }

    /** What this command needs besides on the line. */
    List<Problem> missing(Words words) {
        return List.of();
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return List.of();
    }

    /** What becomes of the line in a dry run is its own affair. */
    @Override
    public final boolean runsDry() {
        return true;
    }

    @Override
    final Outcome run(Arguments arguments, Execution execution) {
        List<Word> words = arguments.find(LINE.name()).orElseThrow().values();
        return run(new Words("", words, Words.Ending.WHOLE), execution);
    }

    abstract Outcome run(Words line, Execution execution);
}
