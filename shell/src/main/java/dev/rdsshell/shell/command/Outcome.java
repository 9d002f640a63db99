package dev.rdsshell.shell.command;

import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.Presentation;
import java.util.List;
import java.util.function.Supplier;

/** How a command ended. */
public sealed interface Outcome {

    /**
     * It ended; whatever it had to say was said.
     *
     * @param reason why it did not go well, for those who sum up; the empty text where the exit code says it
     */
    record Finished(int exitCode, String reason) implements Outcome {
        public Finished(int exitCode) {
            this(exitCode, "");
        }
    }

    /**
     * It has an answer, still to be queried and written to stdout.
     *
     * @param pager the command line of the pager for a terminal, or the empty text for none
     */
    record Answered(Answer answer, Presentation presentation, String pager) implements Outcome {}

    /**
     * It has an answer, and goes on once that is written.
     *
     * @param next does the rest
     */
    record Followed(Answered answered, Supplier<Finished> next) implements Outcome {}

    /**
     * It was left at preparing it: this is a dry run, and it would have written or waited.
     *
     * @param values the whole request, as it would have been sent
     */
    record Rehearsed(String command, List<Filled> values, Supplier<Foreseen> foreseen) implements Outcome {
        public Rehearsed {
            values = List.copyOf(values);
        }

        /** The same where it is a part of another line, such as {@code set ID = (start-export-task)}. */
        public Rehearsed within(String before, String after) {
            return new Rehearsed(before + command + after, values, foreseen);
        }
    }

    /** The session is to end with this exit code. */
    record Leave(int exitCode) implements Outcome {}

    static Outcome ok() {
        return new Finished(0);
    }
}
