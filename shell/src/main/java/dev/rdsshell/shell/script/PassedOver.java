package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import java.time.Instant;
import java.util.Map;

/** Lines of a run that goes on where another one stopped. */
final class PassedOver {
    private final ScriptRunner.Collaborators collaborators;
    private final Instant now;
    private final Execution execution;

    PassedOver(ScriptRunner.Collaborators collaborators, Instant now, Execution execution) {
        this.collaborators = collaborators;
        this.now = now;
        this.execution = execution;
    }

    /**
     * Does to the session what the line did, in silence, and nothing else.
     *
     * @param variables what it set then; where there are any, nothing has to be found out again
     */
    void line(LogicalLine line, Map<String, String> variables) {
        if (!variables.isEmpty()) {
            variables.forEach(
                    (name, value) -> execution.session().change(session -> session.withVariable(name, value)));
            return;
        }
        try {
            Words words = Tokenizer.tokenizeWhole(
                    line.text(), collaborators.variables().at(now, execution.session()));
            Outcome outcome =
                    words.isEmpty() ? Outcome.ok() : collaborators.lines().get().run(words, dry());
            if (outcome instanceof Outcome.Rehearsed rehearsed) {
                Prediction.remember(rehearsed, execution.session());
            }
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Interrupted) {
                throw e;
            }
        }
    }

    private Execution dry() {
        return new Execution(
                execution.session(),
                SilentConsole.of(execution.console()),
                Preparation.Mode.DRY_RUN,
                execution.clock(),
                execution.pause());
    }
}
