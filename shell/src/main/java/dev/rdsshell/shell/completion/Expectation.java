package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** What could stand at a place in a line. */
sealed interface Expectation {

    /** The word as typed up to the cursor. */
    String typed();

    /** The same for another beginning of the word. */
    default Expectation typing(String other) {
        if (this instanceof FirstWord first) {
            return new FirstWord(other, first.awsOnly());
        }
        if (this instanceof OperationName operation) {
            return new OperationName(operation.service(), other);
        }
        if (this instanceof OptionName option) {
            return new OptionName(option.command(), option.before(), other);
        }
        return this instanceof Value value
                ? new Value(value.parameter(), value.command(), value.before(), other, value.more())
                : new Nothing(other);
    }

    /** A command's name, or the first word of one. */
    record FirstWord(String typed, boolean awsOnly) implements Expectation {}

    /** An operation of a service, such as {@code s3api}. */
    record OperationName(String service, String typed) implements Expectation {}

    /**
     * An option, or the next word without one.
     *
     * @param before the words of the command before it
     */
    record OptionName(Command command, Words before, String typed) implements Expectation {
        List<Parameter> parameters() {
            return command.parametersOf(before);
        }
    }

    /**
     * The value of a parameter.
     *
     * @param command the command's name; empty where a global option stands before it
     * @param before the words of the command before it
     * @param more how many whole words before the one at the cursor belong to it: somebody searches with several
     */
    record Value(Parameter parameter, String command, List<String> before, String typed, int more)
            implements Expectation {}

    /** Nothing that could be proposed. */
    record Nothing(String typed) implements Expectation {}
}
