package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.AutoPrompt;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.List;
import java.util.Optional;

/** {@code auto-prompt on|on-partial|off}: when the prompt asks for the parameters of a line. */
public final class AutoPromptCommand extends BuiltIn {
    private static final String MODE = "MODE";
    private static final Option OPTION = Option.AUTO_PROMPT;

    private final SettingsResolver settings;

    public AutoPromptCommand(SettingsResolver settings) {
        super(new Description(
                OPTION.word(),
                List.of(),
                Description.Group.SESSION,
                "Sets when the prompt asks for the parameters of a line, or shows it.",
                "on-partial asks where a line cannot run as it stands, on asks before every operation, off never asks. It"
                        + " lasts for the session; 'save' keeps it. On a line --cli-auto-prompt and --no-cli-auto-prompt"
                        + " say it for that line; AWS_CLI_AUTO_PROMPT and cli_auto_prompt of a profile are heeded as by the"
                        + " AWS CLI, but not on the sandbox, which ignores all AWS variables and files. Scripts, -c and"
                        + " standard input never ask, nor does a line with the word help or with --version.",
                List.of(new Parameter(
                        MODE,
                        Arity.ONE,
                        false,
                        "string",
                        Subject.NONE,
                        OPTION.allowed(),
                        "When to ask.",
                        "on",
                        Visibility.OURS)),
                List.of(
                        new Description.Example("auto-prompt off", "an incomplete line is an error"),
                        new Description.Example("auto-prompt", "shows the mode"))));
        this.settings = settings;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        Optional<String> mode = arguments.value(MODE);
        if (mode.isPresent()) {
            execution.session().change(session -> session.withBehaviour(OPTION.word(), mode.get()));
        } else {
            execution.console().data(inForce(execution).word() + "\n");
        }
        return Outcome.ok();
    }

    /** Scripts never ask, whatever is set. */
    private AutoPrompt inForce(Execution execution) {
        AwsSettings now =
                settings.resolve(GlobalOptions.none(), execution.session().get());
        return switch (execution.mode()) {
            case INTERACTIVE -> now.autoPrompt(AutoPrompt.ON_PARTIAL);
            case ONE_SHOT -> now.autoPrompt();
            case SCRIPT, DRY_RUN -> AutoPrompt.OFF;
        };
    }
}
