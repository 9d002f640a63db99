package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Nearest;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns line, session, environment and files into one answer per setting. Reads the AWS files anew for every line. */
public final class SettingsResolver {
    private static final String PROFILE = "profile";

    private final Environment environment;
    private final Settings settings;
    private final Nearest nearest;
    private final Function<AwsSection, Optional<String>> machineRegion;

    /** @param settings those of config.yaml; {@link Settings#none} for what starts clean */
    public SettingsResolver(Environment environment, Settings settings, Nearest nearest) {
        this(environment, settings, nearest, profile -> Optional.empty());
    }

    /** @param machineRegion the region of the machine, asked where nothing else says one; it may take its time once */
    public SettingsResolver(
            Environment environment,
            Settings settings,
            Nearest nearest,
            Function<AwsSection, Optional<String>> machineRegion) {
        this.environment = environment;
        this.settings = settings;
        this.nearest = nearest;
        this.machineRegion = machineRegion;
    }

    /**
     * The settings for a line.
     *
     * @param line the global options on it
     * @throws FailureException for a configuration file that cannot be parsed, an endpoint without scheme, a timeout that
     *     is no number, a profile that does not exist, or an unknown timestamp format, in this order
     */
    public AwsSettings resolve(GlobalOptions line, Session session) {
        AwsSettings settings = resolveWithAnyProfile(line, session);
        settings.requireProfile();
        return settings;
    }

    /**
     * The same, but a profile that does not exist is left to {@link AwsSettings#connection}: like the AWS CLI, a line says
     * first what else is wrong with it, and what needs no connection does not need the profile.
     */
    public AwsSettings resolveWithAnyProfile(GlobalOptions line, Session session) {
        Layers layers = Layers.of(line, session, environment, settings);
        AwsFiles files = files(session);
        new ConnectionSettings(layers, files).checkOptions();
        Optional<Setting> profile = profile(line, session);
        AwsSection section = found(profile, files).orElse(AwsSection.empty());
        return new AwsSettings(
                layers.withSaved(fitting(layers.saved(), profile)).withProfile(section),
                files,
                profile,
                refusedProfile(line, session).or(() -> unknown(profile, files)),
                session.sandbox(),
                () -> machineRegion.apply(section));
    }

    /** @throws FailureException for a profile on the practice account, which would do nothing there */
    public static void refuseProfile(GlobalOptions given, Session session) {
        refusedProfile(given, session).ifPresent(refused -> {
            throw new FailureException(refused);
        });
    }

    private static Optional<Failure> refusedProfile(GlobalOptions given, Session session) {
        boolean practice = session.sandbox().isPresent();
        return given.find(PROFILE)
                .filter(name -> practice && !name.isEmpty())
                .map(name -> new Failure.General(
                        "The config profile (" + name + ") could not be found: the sandbox has no profiles.",
                        "Leave --profile out, or start rds-shell without --sandbox for your own account."));
    }

    /**
     * The form of error messages: {@code --cli-error-format}, {@code AWS_CLI_ERROR_FORMAT} or {@code cli_error_format}. It
     * has an answer also where the rest of the settings is what went wrong.
     */
    public String errorFormat(GlobalOptions line, Session session) {
        Layers layers = Layers.of(line, session, environment, settings);
        return PresentationSettings.errorFormat(layers.withProfile(sectionOrNothing(line, session)));
    }

    private AwsSection sectionOrNothing(GlobalOptions line, Session session) {
        try {
            return found(profile(line, session), files(session)).orElse(AwsSection.empty());
        } catch (FailureException e) {
            return AwsSection.empty();
        }
    }

    /** The profile that is asked for, whether it exists or not: for the prompt. The practice account has none. */
    public Optional<Setting> profile(GlobalOptions line, Session session) {
        if (session.sandbox().isPresent()) {
            return Optional.empty();
        }
        Layers layers = Layers.of(line, session, environment, settings);
        return Layers.first(
                () -> layers.option(PROFILE).filter(found -> !found.value().isEmpty()),
                () -> layers.variable("AWS_PROFILE"),
                () -> layers.variable("AWS_DEFAULT_PROFILE"),
                () -> Layers.given(layers.saved(), PROFILE, Origin.SAVED, PROFILE));
    }

    /** Whether colour is wanted: on, off or auto. Reads no file, because it is asked at every redraw. */
    public String colour(GlobalOptions line, Session session) {
        return PresentationSettings.colour(Layers.of(line, session, environment, settings));
    }

    /** The command that long text goes through; empty for none. It too has an answer where the rest is what went wrong. */
    public Optional<String> pager(GlobalOptions line, Session session) {
        Layers layers = Layers.of(line, session, environment, settings);
        return PresentationSettings.pager(layers.withProfile(sectionOrNothing(line, session)));
    }

    /** Whether lines are coloured, continued and explained while they are typed. Reads no file: it is asked for every key. */
    public boolean helpsAsYouType(Session session) {
        return option(Option.AS_YOU_TYPE, session).equals("on");
    }

    /** How the shell is to behave, for what is asked for every key: it reads no file. */
    public String option(Option option, Session session) {
        return Layers.of(GlobalOptions.none(), session, environment, settings)
                .find(option)
                .value();
    }

    /** The AWS files as this session sees them; the names of the profiles are there. */
    public AwsFiles files(Session session) {
        return session.sandbox().isPresent() ? AwsFiles.none() : AwsFiles.read(new Places(environment));
    }

    /** A region was saved for the saved profile; it says nothing about another one that was just chosen. */
    private static GlobalOptions fitting(GlobalOptions saved, Optional<Setting> profile) {
        Optional<String> savedFor = saved.find(PROFILE);
        boolean fits = savedFor.isEmpty() || savedFor.equals(profile.map(Setting::value));
        return fits ? saved : saved.without(SettingKey.REGION.option());
    }

    private static Optional<AwsSection> found(Optional<Setting> profile, AwsFiles files) {
        return files.profile(profile.map(Setting::value).orElse("default"));
    }

    /** A profile that is asked for has to be there; that there is no [default] is all right. */
    private Optional<Failure> unknown(Optional<Setting> profile, AwsFiles files) {
        return profile.filter(asked -> files.profile(asked.value()).isEmpty())
                .map(asked -> unknown(asked.value(), files));
    }

    /** A folder where the file should be is what a container mounts for a file that is not there. */
    private static String described(Path file) {
        return Files.isDirectory(file) ? file + " (which is a folder)" : file.toString();
    }

    private Failure unknown(String name, AwsFiles files) {
        String looked = files.looked().stream().map(SettingsResolver::described).collect(Collectors.joining(" and "));
        String there = files.profiles().isEmpty()
                ? "There is no profile in " + looked + "."
                : "The profiles in " + looked + ": " + String.join(", ", files.profileNames()) + ".";
        String near = nearest.find(name, files.profileNames())
                .map(found -> "Did you mean " + found + "? ")
                .orElse("");
        return new Failure.General("The config profile (" + name + ") could not be found", near + there);
    }
}
