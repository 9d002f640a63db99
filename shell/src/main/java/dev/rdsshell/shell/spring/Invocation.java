package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.line.Words;

/**
 * One line on its way through Spring Shell's executor. Its {@code ParsedInput} and {@code ExitStatus} have no room for
 * the places of words and for how a command ended, so both travel here, on the thread that runs the line.
 */
final class Invocation {
    private final Words words;
    private final Execution execution;
    private Outcome outcome = Outcome.ok();

    Invocation(Words words, Execution execution) {
        this.words = words;
        this.execution = execution;
    }

    /** The line without the words that name the command. */
    Words words() {
        return words;
    }

    Execution execution() {
        return execution;
    }

    void endedWith(Outcome ended) {
        outcome = ended;
    }

    Outcome outcome() {
        return outcome;
    }
}
