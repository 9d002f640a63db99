package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.shell.command.AnswerWriter;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Optional;

/**
 * The line asks for the check: everything is told, and a block is the end.
 *
 * @param asDocument whether a program reads it: then a block is told as the document of {@code check}, in place of the answer of the start
 */
record WantedCheck(ExportCheck check, boolean asDocument) implements Gate {
    static final String NOTHING = "Nothing was started.";
    static final Outcome STOPPED = new Outcome.Finished(ExitCode.NOT_COMPLETE);

    @Override
    public Optional<Outcome> admit(ReadyRequest request, Execution execution) {
        Review review = check.review(request, execution);
        List<Finding> findings = review.findings();
        report(findings, execution).lines().forEach(execution.console()::notice);
        review.remarks().forEach(execution.console()::notice);
        if (!review.blocks()) {
            return Optional.empty();
        }
        if (asDocument) {
            new AnswerWriter()
                    .write(request.answered(CheckDocument.of(review), "Check", execution), execution.console());
        }
        execution.console().notice(NOTHING);
        return Optional.of(STOPPED);
    }

    static CheckReport report(List<Finding> findings, Execution execution) {
        Capabilities terminal = execution.console().capabilities();
        return new CheckReport(findings, terminal.errorIsTerminal() ? terminal.columns() : 0);
    }
}
