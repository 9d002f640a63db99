package dev.rdsshell.shell;

import dev.rdsshell.shell.check.LastError;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;

/** Runs lines, and tells those who need to know which line runs and how it failed. */
record HeededLines(
        LineRunner lines, Audit audit, Debugging debugging, ErrorForm errorForm, LineColour colour, LastError lastError)
        implements LineRunner {

    @Override
    public Outcome run(Words words, Execution execution) {
        audit.heed(words);
        debugging.heed(words, execution.session().get());
        errorForm.heed(words);
        return colour.during(words, () -> remembering(words, execution));
    }

    private Outcome remembering(Words words, Execution execution) {
        try {
            return lines.run(words, execution);
        } catch (FailureException e) {
            lastError.remember(e.failure());
            throw e;
        }
    }
}
