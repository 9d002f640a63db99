package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.output.Presentation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints a form to fill in. Needs neither region nor credentials, and heeds neither {@code --output} nor {@code --query}. */
record ReadyForm(Operation operation, String form) implements Ready {

    @Override
    public List<Filled> values() {
        return List.of();
    }

    @Override
    public Outcome run(Execution execution) {
        if (form.equals("yaml-input")) {
            execution.console().data(YamlForm.of(operation));
            return Outcome.ok();
        }
        Map<String, @Nullable Object> skeleton = new Skeletons(operation).input();
        if (skeleton.isEmpty()) {
            execution.console().data("{}\n");
            return Outcome.ok();
        }
        return new Outcome.Answered(Answer.of(operation.api(), skeleton), Presentation.of(OutputFormat.JSON), "");
    }
}
