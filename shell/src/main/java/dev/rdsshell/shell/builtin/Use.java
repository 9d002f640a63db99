package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Origin;
import dev.rdsshell.shell.config.Setting;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code use [PROFILE] [--region REGION]}: who calls, and where, from now on. */
public final class Use extends BuiltIn {
    private static final String PROFILE = "PROFILE";
    private static final String BACK = "-";
    private static final String PROFILE_OPTION = "profile";
    private static final String REGION_OPTION = "region";

    private final SettingsResolver settings;

    public Use(SettingsResolver settings) {
        super(
                new Description(
                        "use",
                        List.of(),
                        Description.Group.SESSION,
                        "Sets the profile and the region of the session, or shows them.",
                        "It counts as --profile on every later line: keys in the environment are then ignored. A profile brings"
                                + " its own region unless --region is given. 'use -' goes back to the one before.",
                        List.of(Declared.word(
                                PROFILE,
                                Subject.PROFILE,
                                "A profile of the AWS configuration files, or - for the one before.",
                                "production")),
                        List.of(
                                new Description.Example("use production --region eu-west-1", "sets both"),
                                new Description.Example("use --region us-west-2", "sets the region alone"),
                                new Description.Example("use -", "goes back"),
                                new Description.Example("use", "shows both, and where they come from"))),
                Obeyed.byAllLines());
        this.settings = settings;
    }

    /** A lone dash is no option here. */
    @Override
    Parsed read(Words words) {
        boolean back = words.texts().equals(List.of(BACK));
        return back ? new Parsed(new Arguments(List.of(), List.of(BACK)), List.of()) : super.read(words);
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        Session session = preparation.session();
        if (isBack(arguments)) {
            return session.previous().isPresent()
                    ? List.of()
                    : List.of(outOfPlace("There is nothing to go back to.", "'use PROFILE' sets a profile first."));
        }
        Optional<Word> profile = arguments.word(PROFILE);
        if (profile.isPresent() && session.sandbox().isPresent()) {
            return List.of(outOfPlace(
                    "The sandbox has no profiles.",
                    "'use --region eu-west-1' sets its other region. Start rds-shell without --sandbox for your own"
                            + " account.",
                    profile.get()));
        }
        return problemsOf(arguments, session);
    }

    private List<Problem> problemsOf(Arguments arguments, Session session) {
        List<Problem> problems = GlobalParameters.problems(arguments);
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            settings.resolve(GlobalOptions.none(), session.withChosen(chosen(arguments, session)));
            return List.of();
        } catch (FailureException e) {
            return List.of(new Problem(e.failure(), arguments.word(PROFILE).orElse(null)));
        }
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.words().isEmpty()) {
            show(execution);
            return Outcome.ok();
        }
        execution.session().change(session -> session.withChosen(chosen(arguments, session)));
        if (execution.mode() == Preparation.Mode.INTERACTIVE) {
            show(execution);
        }
        return Outcome.ok();
    }

    private static boolean isBack(Arguments arguments) {
        return arguments.words().equals(List.of(BACK));
    }

    private GlobalOptions chosen(Arguments arguments, Session session) {
        if (isBack(arguments)) {
            return session.previous().orElse(session.chosen());
        }
        GlobalOptions given = GlobalParameters.values(arguments);
        return arguments
                .value(PROFILE)
                .map(profile -> given.over(withProfile(session, profile)))
                .orElseGet(() -> given.over(session.chosen()));
    }

    /** The region of before stays only where the new profile has none of its own. */
    private GlobalOptions withProfile(Session session, String profile) {
        GlobalOptions kept = session.chosen().with(PROFILE_OPTION, profile);
        GlobalOptions without = kept.without(REGION_OPTION);
        boolean hasRegion = settings.resolve(without, Session.clean())
                .region()
                .filter(region -> region.origin() != Origin.MACHINE)
                .isPresent();
        return hasRegion ? without : kept;
    }

    private void show(Execution execution) {
        AwsSettings now =
                settings.resolve(GlobalOptions.none(), execution.session().get());
        String profile = execution.session().get().sandbox().isPresent()
                ? "sandbox"
                : now.profile().map(Use::described).orElse("default");
        execution.console().data("profile  " + profile + "\n");
        execution
                .console()
                .data("region   " + now.region().map(Use::described).orElse("none: 'use --region REGION'") + "\n");
        now.endpointOption().ifPresent(endpoint -> execution.console().data("endpoint " + described(endpoint) + "\n"));
    }

    private static String described(Setting setting) {
        String origin = setting.origin().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return setting.value() + "  (" + origin + ")";
    }
}
