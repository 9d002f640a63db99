package dev.rdsshell.shell.config;

import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All levels at which a setting can be given, the strongest first: the line, the session, the environment, the saved
 * session, our own settings, the profile.
 *
 * @param behaviour what {@code option} has set, by name
 * @param profile the section of the profile in effect
 */
record Layers(
        GlobalOptions line,
        GlobalOptions chosen,
        GlobalOptions behaviour,
        Environment environment,
        GlobalOptions saved,
        Settings settings,
        AwsSection profile) {

    static Layers of(GlobalOptions line, Session session, Environment environment, Settings settings) {
        return new Layers(
                line,
                session.chosen(),
                new GlobalOptions(session.behaviour()),
                session.sandbox().isPresent() ? environment.withoutAws() : environment,
                session.sandbox().isPresent() ? GlobalOptions.none() : session.saved(),
                settings,
                AwsSection.empty());
    }

    Layers withProfile(AwsSection section) {
        return new Layers(line, chosen, behaviour, environment, saved, settings, section);
    }

    Layers withSaved(GlobalOptions other) {
        return new Layers(line, chosen, behaviour, environment, other, settings, profile);
    }

    /** The answer for an option of the AWS CLI, or empty where no level has one. */
    Optional<Setting> find(SettingKey key) {
        return first(
                () -> option(key),
                () -> variable(key),
                () -> given(saved, key.option(), Origin.SAVED, key.option()),
                () -> inProfile(key));
    }

    /** The same where it is one of our own options as well. */
    Optional<Setting> find(SettingKey key, Option ours) {
        return first(
                () -> option(key), () -> changed(ours), () -> variable(key), () -> kept(ours), () -> inProfile(key));
    }

    /** The answer for an option of ours that the AWS CLI does not have. */
    Setting find(Option ours) {
        return first(() -> changed(ours), () -> kept(ours))
                .orElse(new Setting(ours.builtIn(), Origin.BUILT_IN, ours.word()));
    }

    Optional<Setting> option(SettingKey key) {
        return option(key.option());
    }

    /** A global option on the line or in the session. */
    Optional<Setting> option(String name) {
        return first(
                () -> given(line, name, Origin.LINE, "--" + name),
                () -> given(chosen, name, Origin.SESSION, "--" + name));
    }

    /** Whether a switch is given on the line or in the session. */
    boolean isOn(String name) {
        return line.isSet(name) || chosen.isSet(name);
    }

    Optional<Setting> changed(Option ours) {
        return given(behaviour, ours.word(), Origin.SESSION, "option " + ours.word());
    }

    Optional<Setting> kept(Option ours) {
        return first(() -> given(saved, ours.word(), Origin.SAVED, ours.word()), () -> settings.find(ours)
                .map(value -> new Setting(value, Origin.SETTINGS, ours.word())));
    }

    Optional<Setting> variable(SettingKey key) {
        return key.variables().stream().flatMap(name -> variable(name).stream()).findFirst();
    }

    Optional<Setting> variable(String name) {
        return environment.find(name).map(value -> new Setting(value, Origin.ENVIRONMENT, name));
    }

    Optional<Setting> inProfile(SettingKey key) {
        return profile.find(key.profileKey()).map(value -> new Setting(value, Origin.PROFILE, key.profileKey()));
    }

    boolean isTrue(SettingKey key) {
        return find(key)
                .map(found -> found.value().toLowerCase(Locale.ROOT).equals("true"))
                .orElse(false);
    }

    static Optional<Setting> given(GlobalOptions level, String name, Origin origin, String source) {
        return level.find(name).map(value -> new Setting(value, origin, source));
    }

    @SafeVarargs
    static Optional<Setting> first(Supplier<Optional<Setting>>... levels) {
        for (Supplier<Optional<Setting>> level : levels) {
            Optional<Setting> found = level.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
