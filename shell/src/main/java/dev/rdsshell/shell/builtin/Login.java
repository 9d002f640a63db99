package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.aws.credentials.DeviceCode;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code login [PROFILE]}: renews an SSO login.
 *
 * <pre>
 *   Open https://device.sso.eu-west-1.amazonaws.com/ in a browser and type the code ABCD-EFGH
 *   or open https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH
 *   Waiting until you have confirmed it there; Ctrl-C gives up.
 *   Logged in for 8 h 0 min.
 * </pre>
 */
public final class Login extends BuiltIn {
    private static final String PROFILE = "PROFILE";

    /** The profile says where to log in, so a region or an address would be ignored. */
    private static final Obeyed OBEYED = Obeyed.alsoObeyed(
            List.of("--profile", "--ca-bundle", "--no-verify-ssl", "--cli-read-timeout", "--cli-connect-timeout"));

    private final SettingsResolver settings;
    private final DeviceLogins logins;

    /** Logs in by a code that a person confirms in a browser. */
    @FunctionalInterface
    public interface DeviceLogins {
        /** @return when the login ends */
        Instant login(Connection connection, Consumer<DeviceCode> show, Pause pause);
    }

    public Login(SettingsResolver settings, DeviceLogins logins) {
        super(
                new Description(
                        "login",
                        List.of(),
                        Description.Group.SESSION,
                        "Renews the SSO login of a profile.",
                        "It prints an address and a code for a browser on any device, and waits until you have confirmed. The"
                                + " AWS CLI and other tools share the login.",
                        List.of(Declared.word(
                                PROFILE,
                                Subject.PROFILE,
                                "A profile with sso_session, or with sso_start_url; without it the session's own.",
                                "production")),
                        List.of(
                                new Description.Example("login", "for the session's profile"),
                                new Description.Example("login production", "for another one"))),
                OBEYED);
        this.settings = settings;
        this.logins = logins;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        if (preparation.session().sandbox().isPresent()) {
            return List.of(outOfPlace(
                    "The sandbox needs no login.", "Start rds-shell without --sandbox for your own account."));
        }
        List<Problem> problems = GlobalParameters.problems(arguments);
        return problems.isEmpty() && arguments.has(PROFILE)
                ? problemsOfProfile(arguments, preparation.session())
                : problems;
    }

    private List<Problem> problemsOfProfile(Arguments arguments, Session session) {
        try {
            settings.resolve(line(arguments), session);
            return List.of();
        } catch (FailureException e) {
            return List.of(new Problem(e.failure(), arguments.word(PROFILE).orElse(null)));
        }
    }

    private static GlobalOptions line(Arguments arguments) {
        GlobalOptions given = GlobalParameters.values(arguments);
        return arguments
                .value(PROFILE)
                .map(profile -> given.with("profile", profile))
                .orElse(given);
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        Console console = execution.console();
        Connection connection =
                settings.resolve(line(arguments), execution.session().get()).connection();
        Instant end = logins.login(connection, code -> show(console, code), execution.pause());
        Duration left = Duration.between(execution.clock().instant(), end);
        console.notice("Logged in for " + left.toHours() + " h " + left.toMinutesPart() + " min.");
        return Outcome.ok();
    }

    private static void show(Console console, DeviceCode code) {
        console.notice(SafeText.line("Open " + code.address() + " in a browser and type the code " + code.code()));
        if (!code.addressWithCode().equals(code.address())) {
            console.notice(SafeText.line("or open " + code.addressWithCode()));
        }
        console.notice("Waiting until you have confirmed it there; Ctrl-C gives up.");
    }
}
