package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;

/** Takes one command through its three steps: parse, prepare, run; and writes its answer. */
public final class CommandRun {
    private static final String VERSION = "--version";

    private final AnswerWriter answers;
    private final String version;

    /** @param version the line that {@code --version} prints, instead of running anything */
    public CommandRun(AnswerWriter answers, String version) {
        this.answers = answers;
        this.version = version;
    }

    /**
     * Runs the command.
     *
     * @param words the line without the words that name the command
     * @throws FailureException with everything that is wrong with the line, or with what went wrong while it ran
     */
    public Outcome run(Command command, Words words, Execution execution) {
        Parsed parsed = command.parse(words);
        if (parsed.arguments().has(VERSION)) {
            execution.console().data(version + "\n");
            return Outcome.ok();
        }
        if (!parsed.isUnderstood()) {
            throw new FailureException(Problems.asOneFailure(parsed.problems()));
        }
        Preparation preparation = new Preparation(execution.session().get(), execution.mode(), execution.clock());
        Prepared prepared = command.prepare(parsed.arguments(), preparation);
        if (prepared instanceof Rejected rejected) {
            throw new FailureException(Problems.asOneFailure(rejected.problems()));
        }
        return written(((Ready) prepared).run(execution), execution);
    }

    private Outcome written(Outcome outcome, Execution execution) {
        if (outcome instanceof Outcome.Answered answered) {
            answers.write(answered, execution.console());
            return Outcome.ok();
        }
        if (outcome instanceof Outcome.Followed followed) {
            answers.write(followed.answered(), execution.console());
            return new Outcome.Finished(followed.next().getAsInt());
        }
        return outcome;
    }
}
