package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Setting;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.watch.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code status}: who am I, where, with which defaults, and what runs.
 *
 * <pre>
 *   profile   production
 *   account   123456789012
 *   caller    arn:aws:iam::123456789012:user/ana
 *   region    eu-west-1
 *   defaults  --s3-bucket-name acme-exports (123456789012 eu-west-1)
 *   running   2 of 5: orders-2026-11-22, shop-2026-11-22
 *   watching  [1] watch-progress orders-2026-11-22
 * </pre>
 */
public final class Status extends BuiltIn {
    /** RDS User Guide, limits: concurrent export tasks of an account. */
    private static final List<ExportStatus> RUNNING = List.of(ExportStatus.STARTING, ExportStatus.IN_PROGRESS);

    private final SettingsResolver settings;
    private final Account account;
    private final BackgroundWatches watches;

    /** @param watches those that run behind the prompt */
    public Status(SettingsResolver settings, Account account, BackgroundWatches watches) {
        super(
                new Description(
                        "status",
                        List.of(),
                        Description.Group.SESSION,
                        "Shows who you are, where, with which defaults, and which exports run.",
                        "What cannot be looked up says why; the rest is shown all the same.",
                        List.of(WatchDescription.THE_PROFILES, WatchDescription.THE_REGIONS),
                        List.of(
                                new Description.Example("status", "shows it for the session's account and region"),
                                new Description.Example(
                                        "status --profiles 'prod-*' --regions us-west-2,eu-west-1",
                                        "shows account and running exports of each"))),
                Obeyed.byCallers());
        this.settings = settings;
        this.account = account;
        this.watches = watches;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        AccountPlaces.Wanted wanted = AccountPlaces.Wanted.of(
                arguments.values(WatchDescription.PROFILES), arguments.values(WatchDescription.REGIONS));
        if (wanted.isSomewhereElse()) {
            return showPlaces(
                    new AccountPlaces(
                                    settings,
                                    GlobalParameters.values(arguments),
                                    execution.session().get())
                            .of(wanted),
                    execution.console());
        }
        return runHere(arguments, execution);
    }

    /**
     * One line for each place; the exit code is that of the first that cannot be read:
     *
     * <pre>
     *   prod-eu eu-west-1  123456789012  2 of 5: orders-2026-11-22, shop-2026-11-22
     *   prod-us us-west-2  unknown: The login has expired.
     * </pre>
     */
    private Outcome showPlaces(List<AccountPlaces.AccountPlace> places, Console console) {
        Outcome.Finished first = new Outcome.Finished(ExitCode.OK);
        for (AccountPlaces.AccountPlace place : places) {
            String label = new Place(place.profile(), place.region()).label();
            String name = SafeText.line(label.isEmpty() ? "default" : label);
            try {
                Connection connection = place.connection().get();
                String tasks = running(account.exportTasks(connection));
                row(console, name, account.identity(connection).account() + "  " + tasks);
            } catch (FailureException e) {
                String unknown = unknown(e);
                row(console, name, unknown);
                first = first.exitCode() == ExitCode.OK
                        ? new Outcome.Finished(e.failure().exitCode(), name + ": " + unknown)
                        : first;
            }
        }
        return first;
    }

    private static void row(Console console, String name, String what) {
        console.data(name + "  " + SafeText.line(what) + "\n");
    }

    private Outcome runHere(Arguments arguments, Execution execution) {
        Session session = execution.session().get();
        AwsSettings now = settings.resolve(GlobalParameters.values(arguments), session);
        Connection connection = now.connection();
        Console console = execution.console();
        String profile = now.profile().map(Setting::value).orElse("default");
        show(console, "profile", session.sandbox().isPresent() ? "none: this is the sandbox" : profile);
        Optional<FailureException> unknownCaller = showIdentity(console, connection);
        show(console, "region", now.region().map(Setting::value).orElse("none: 'use --region REGION' sets one"));
        connection.endpoint("rds").ifPresent(endpoint -> show(console, "endpoint", endpoint));
        session.sandbox().ifPresent(sandbox -> show(console, "endpoint", sandbox.endpoint() + " (sandbox)"));
        showDefaults(console, session.defaults());
        show(console, "running", orReason(() -> {
            unknownCaller.filter(Status::isForWantOfCredentials).ifPresent(same -> {
                throw same;
            });
            return running(account.exportTasks(connection));
        }));
        watches.lines().forEach(line -> show(console, "watching", line));
        return Outcome.ok();
    }

    private Optional<FailureException> showIdentity(Console console, Connection connection) {
        try {
            Identity identity = account.identity(connection);
            show(console, "account", identity.account());
            show(console, "caller", identity.arn());
            return Optional.empty();
        } catch (FailureException e) {
            show(console, "account", unknown(e));
            return Optional.of(e);
        }
    }

    /** Then nothing else can be looked up either, and trying would ask the person for the code of their device once more. */
    private static boolean isForWantOfCredentials(FailureException e) {
        return e.failure() instanceof Failure.NotReady
                || (e.failure() instanceof Failure.ServiceError refused
                        && !refused.operation().equals("GetCallerIdentity"));
    }

    private static void showDefaults(Console console, Defaults defaults) {
        if (defaults.entries().isEmpty()) {
            show(console, "defaults", "none");
        }
        DefaultLines.of(defaults).forEach(line -> show(console, "defaults", line));
    }

    private static String running(ExportTasks tasks) {
        List<String> identifiers = tasks.list(new ExportTasks.Selection(Optional.empty(), RUNNING)).stream()
                .filter(task -> RUNNING.contains(task.status()))
                .map(ExportTask::identifier)
                .toList();
        String names = identifiers.isEmpty() ? "" : ": " + String.join(", ", identifiers);
        return identifiers.size() + " of " + SourceLookupRules.AT_ONCE + names;
    }

    private static String orReason(Supplier<String> text) {
        try {
            return text.get();
        } catch (FailureException e) {
            return unknown(e);
        }
    }

    /** Ctrl-C ends the command; anything else only this line. */
    private static String unknown(FailureException e) {
        if (e.failure() instanceof Failure.Interrupted) {
            throw e;
        }
        return "unknown: " + e.failure().message();
    }

    private static void show(Console console, String name, String value) {
        console.data(name + " ".repeat(10 - name.length()) + SafeText.line(value) + "\n");
    }
}
