package dev.rdsshell.shell.command;

import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command in three steps, so that whatever looks at a line before it runs (highlighting, parameter entry, a dry run,
 * a check) uses the same code that runs it.
 */
public interface Command {

    Description description();

    /** Its name, and after that its aliases. Known without the rest of the description, which may cost more to make. */
    default List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(description().name());
        names.addAll(description().aliases());
        return names;
    }

    /** What an overview says of it. Known without the rest of the description, too. */
    default Heading heading() {
        Description description = description();
        return new Heading(description.name(), description.group(), description.summary());
    }

    /** Whether it runs in a dry run as well, because it neither writes anywhere nor waits for anything. */
    default boolean runsDry() {
        return false;
    }

    /** The same for one line, where it hangs on what the line asks for. */
    default boolean runsDry(Arguments arguments) {
        return runsDry();
    }

    /**
     * Where the words after its name are a line of another command, as with {@code check start-export-task …}: that line,
     * for completion. Empty for all others.
     */
    default Optional<Words> lineWithin(Words words) {
        return Optional.empty();
    }

    /**
     * The same where that line has to be whole, so that what it leaves out is asked for; where it only names options, as
     * with {@code defaults set}, nothing is missing in it.
     */
    default Optional<Words> wholeLineWithin(Words words) {
        return lineWithin(words).or(() -> lineToRun(words).filter(line -> !line.isEmpty()));
    }

    /**
     * The parameters that may stand in a line of these words: its own, or where the first word says what to do those that
     * belong to it, up to those of the operation that the line is about. Pure.
     */
    default List<Parameter> parametersOf(Words words) {
        return description().parameters();
    }

    /** Whether a global option changes what it does; one that does not is refused. */
    default boolean obeys(Parameter global) {
        return true;
    }

    /** The words after the command's name to arguments or problems. Pure: reads no file, no session, no account. */
    Parsed parse(Words words);

    /**
     * What the second step would refuse in the values alone, each with its place: for a line that is still being typed.
     * Pure, as {@link #parse} is.
     */
    default List<Problem> problemsOfValues(Arguments arguments) {
        return List.of();
    }

    /**
     * Everything that is wrong with a line that the first step did not understand, as far as it can be known, in the order
     * in which it counts. Writes nothing and calls nobody, as {@link #prepare}.
     */
    default List<Problem> allProblems(Parsed parsed, Preparation preparation) {
        return parsed.problems();
    }

    /** What the line has to give unless a default of the session does. Pure. */
    default List<Problem> missing(Arguments arguments) {
        return List.of();
    }

    /** Where the words after its name are a line that this command runs in its turn, as with {@code try}: that line. */
    default Optional<Words> lineToRun(Words words) {
        return Optional.empty();
    }

    /** The script file that the line runs; empty for one that runs none. Pure: the file is not looked at. */
    default Optional<NamedScript> scriptToRun(Arguments arguments) {
        return Optional.empty();
    }

    /** Arguments to a whole request: input files, defaults, checks. Writes nothing, calls no service that writes. */
    Prepared prepare(Arguments arguments, Preparation preparation);
}
