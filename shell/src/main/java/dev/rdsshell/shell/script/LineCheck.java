package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.NamedScript;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;

/** Looks at a line before anything runs. Pure: asks neither session nor account. References stand in it as typed. */
@FunctionalInterface
public interface LineCheck {

    /** What cannot be understood. */
    List<Problem> problems(Words words);

    /** The same, with all else that can be known before the line runs, also of the line that this one runs. */
    default Review review(Words words) {
        return Review.of(problems(words));
    }

    /**
     * What a look at a line gives.
     *
     * @param problems what cannot be understood, and the values that can never be right
     * @param missing what the line has to give unless a default does
     * @param script the file that the line runs
     */
    record Review(List<Problem> problems, List<Problem> missing, Optional<NamedScript> script) {
        public Review {
            problems = problems.stream().distinct().toList();
            missing = List.copyOf(missing);
        }

        public static Review of(List<Problem> problems) {
            return new Review(problems, List.of(), Optional.empty());
        }
    }
}
