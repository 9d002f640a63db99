package dev.rdsshell.shell.check;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code start-export-task --check}, and the same check by itself before each start at the prompt. Scripts and single
 * commands do not check unless they say so: they stay what the AWS CLI does.
 */
public final class CheckBeforeStart implements Addition {
    private static final String CHECK = "--check";
    private static final String NO_CHECK = "--no-check";

    private final ExportCheck check;
    private final SettingsResolver settings;

    public CheckBeforeStart(ExportCheck check, SettingsResolver settings) {
        this.check = check;
        this.settings = settings;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals(ExportCheck.OPERATION);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                flag(CHECK, "Checks first whether the export can work. What blocks ends the command with 1."),
                flag(NO_CHECK, "Starts without the check that the prompt does by itself."));
    }

    private static Parameter flag(String name, String help) {
        return new Parameter(name, Arity.NONE, false, "boolean", Subject.NONE, List.of(), help, name, Visibility.OURS);
    }

    @Override
    public List<Description.Example> examples() {
        return List.of(new Description.Example(
                "start-export-task --cli-input-json file://export.json --check",
                "starts only if nothing stands in the way"));
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        if (arguments.has(CHECK) && arguments.has(NO_CHECK)) {
            return new Rejected(List.of(Problem.of(
                    new Failure.InvalidLine("Either " + CHECK + " or " + NO_CHECK + ".", "Leave one of them out."))));
        }
        Prepared prepared = next.prepare(arguments, preparation);
        if (!(prepared instanceof ReadyRequest request)) {
            return prepared;
        }
        return gate(arguments, preparation)
                .<Prepared>map(gate -> new GatedRequest(request, gate))
                .orElse(prepared);
    }

    private Optional<Gate> gate(Arguments arguments, Preparation preparation) {
        if (preparation.mode() == Preparation.Mode.DRY_RUN) {
            return Optional.of(arguments.has(NO_CHECK) ? new UncheckedStart() : new PromptedCheck(check));
        }
        if (arguments.has(CHECK)) {
            return Optional.of(new WantedCheck(check, arguments.has("--output") && !arguments.has("--query")));
        }
        return checksByItself(arguments, preparation) ? Optional.of(new PromptedCheck(check)) : Optional.empty();
    }

    private boolean checksByItself(Arguments arguments, Preparation preparation) {
        return preparation.mode() == Preparation.Mode.INTERACTIVE
                && !arguments.has(NO_CHECK)
                && settings.resolve(GlobalParameters.values(arguments), preparation.session())
                        .option(Option.CHECK)
                        .value()
                        .equals("on");
    }
}
