package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.SessionFile;
import java.util.List;

/** {@code save}: keeps the session for the next start. */
public final class Save extends BuiltIn {
    private final SessionFile file;

    public Save(SessionFile file) {
        super(new Description(
                "save",
                List.of(),
                Description.Group.SESSION,
                "Keeps profile, region, behaviour, variables and defaults for the next interactive session.",
                "Secrets are never kept. Variables of the environment such as AWS_PROFILE win over what was kept. A session"
                        + " on the sandbox is not kept.",
                List.of(),
                List.of(new Description.Example("save", "keeps the session as it is now"))));
        this.file = file;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        List<String> secret = file.save(execution.session().get());
        if (!secret.isEmpty()) {
            execution.console().notice("Not kept, because it looks like a secret: " + String.join(", ", secret));
        }
        return Outcome.ok();
    }
}
