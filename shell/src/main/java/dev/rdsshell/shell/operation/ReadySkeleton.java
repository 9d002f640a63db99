package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.OutputFormat;
import java.util.List;

/** Shows what an answer looks like, without a call. */
public final class ReadySkeleton implements Ready {
    private final Operation operation;
    private final View view;
    private final List<Filled> values;

    ReadySkeleton(Operation operation, View view, List<Filled> values) {
        this.operation = operation;
        this.view = view;
        this.values = values;
    }

    @Override
    public List<Filled> values() {
        return values;
    }

    @Override
    public Outcome run(Execution execution) {
        return answered(execution.console().capabilities());
    }

    /** The answer for a terminal; no call is made. */
    public Outcome.Answered answered(Capabilities terminal) {
        boolean asText = view.format() == OutputFormat.TEXT || view.format() == OutputFormat.TABLE;
        String time = asText ? "1970-01-01 00:00:00" : "1970-01-01T00:00:00";
        return new Outcome.Answered(
                Answer.of(operation.api(), new Skeletons(operation).output(time)), view.on(terminal), view.pager());
    }
}
