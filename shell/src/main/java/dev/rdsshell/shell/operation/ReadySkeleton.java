package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.OutputFormat;
import java.util.List;

/** Shows what an answer looks like, without a call. */
record ReadySkeleton(Operation operation, View view, List<Filled> values) implements Ready {

    @Override
    public Outcome run(Execution execution) {
        boolean asText = view.format() == OutputFormat.TEXT || view.format() == OutputFormat.TABLE;
        String time = asText ? "1970-01-01 00:00:00" : "1970-01-01T00:00:00";
        return new Outcome.Answered(
                Answer.of(operation.api(), new Skeletons(operation).output(time)),
                view.on(execution.console().capabilities()),
                view.pager());
    }
}
