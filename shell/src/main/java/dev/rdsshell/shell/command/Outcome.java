package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.Presentation;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How a command ended. */
public sealed interface Outcome {

    /** It ended; whatever it had to say was said. */
    record Finished(int exitCode) implements Outcome {}

    /**
     * It has an answer, still to be queried and written to stdout.
     *
     * @param pager the command line of the pager for a terminal, or the empty text for none
     */
    record Answered(Answer answer, Presentation presentation, String pager) implements Outcome {}

    /**
     * It has an answer, and goes on once that is written.
     *
     * @param next does the rest, and gives the exit code
     */
    record Followed(Answered answered, IntSupplier next) implements Outcome {}

    /**
     * It was left at preparing it: this is a dry run, and it would have written or waited.
     *
     * @param values the whole request, as it would have been sent
     */
    record Rehearsed(String command, List<Filled> values, Supplier<Foreseen> foreseen) implements Outcome {
        public Rehearsed {
            values = List.copyOf(values);
        }
    }

    /** The session is to end with this exit code. */
    record Leave(int exitCode) implements Outcome {}

    static Outcome ok() {
        return new Finished(0);
    }
}
