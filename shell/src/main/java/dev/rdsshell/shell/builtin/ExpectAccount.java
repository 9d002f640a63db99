package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.util.ArrayList;
import java.util.List;

/** {@code expect-account ID}: a script that is meant for one account never runs on another. */
public final class ExpectAccount extends BuiltIn {
    private static final String ID = "ID";

    private final SettingsResolver settings;
    private final Account account;

    public ExpectAccount(SettingsResolver settings, Account account) {
        super(
                new Description(
                        "expect-account",
                        List.of(),
                        Description.Group.SCRIPTS,
                        "Fails unless the calls go to this account.",
                        "Exit code 253. Put it first in a script that must not run with the wrong profile.",
                        List.of(Declared.required(
                                Declared.figure(ID, "account id", "The account's id, twelve digits.", "123456789012"))),
                        List.of(new Description.Example(
                                "expect-account 123456789012", "goes on only in this account"))),
                Obeyed.byCallers());
        this.settings = settings;
        this.account = account;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>(super.problemsOfValues(arguments));
        arguments
                .word(ID)
                .filter(id -> !id.text().matches("\\d{12}"))
                .ifPresent(id -> problems.add(problem(
                        "'" + id.text() + "' is no account id.", "It has twelve digits; 'status' shows yours.", id)));
        return problems;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        String expected = arguments.value(ID).orElseThrow();
        Identity identity = account.identity(settings.resolve(
                        GlobalParameters.values(arguments), execution.session().get())
                .connection());
        if (!identity.account().equals(expected)) {
            throw new FailureException(new Failure.NotReady(
                    Failure.NotReady.Missing.CONFIGURATION,
                    "This is account " + identity.account() + ", but " + expected + " is expected.",
                    "You call as " + identity.arn() + ". Choose another --profile."));
        }
        return Outcome.ok();
    }
}
