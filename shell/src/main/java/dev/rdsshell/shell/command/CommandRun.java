package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.Answer;
import java.util.List;

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
        Preparation preparation = new Preparation(execution.session().get(), execution.mode(), execution.clock());
        if (!parsed.isUnderstood()) {
            throw failed(command.allProblems(parsed, preparation));
        }
        Prepared prepared = command.prepare(parsed.arguments(), preparation);
        if (prepared instanceof Rejected rejected) {
            throw failed(rejected.problems());
        }
        Ready ready = (Ready) prepared;
        if (execution.mode() == Preparation.Mode.DRY_RUN && !command.runsDry(parsed.arguments())) {
            return new Outcome.Rehearsed(command.names().get(0), ready.values(), () -> ready.foreseen(execution));
        }
        return written(ready.run(execution), execution);
    }

    private static FailureException failed(List<Problem> problems) {
        Word place = problems.get(0).place();
        FailureException failure = new FailureException(Problems.asOneFailure(problems));
        return place == null ? failure : failure.at(place.start());
    }

    private Outcome written(Outcome outcome, Execution execution) {
        if (outcome instanceof Outcome.Answered answered) {
            write(answered, execution);
            return Outcome.ok();
        }
        if (outcome instanceof Outcome.Followed followed) {
            write(unpaged(followed.answered()), execution);
            return followed.next().get();
        }
        return outcome;
    }

    /** What goes on does not wait until somebody closes the pager. */
    private static Outcome.Answered unpaged(Outcome.Answered answered) {
        return new Outcome.Answered(answered.answer(), answered.presentation(), "");
    }

    /** One command alone has nobody who could ask for its answer later. */
    private void write(Outcome.Answered answered, Execution execution) {
        if (execution.mode() == Preparation.Mode.ONE_SHOT) {
            answers.write(answered, execution.console());
            return;
        }
        if (answered.answer() instanceof Answer.Paginated paginated) {
            paginated.pages().keep();
        }
        answers.write(answered, execution.console());
        execution
                .session()
                .answered(
                        answered.answer() instanceof Answer.Paginated paginated
                                ? paginated.pages().kept()
                                : ((Answer.Single) answered.answer()).document());
    }
}
