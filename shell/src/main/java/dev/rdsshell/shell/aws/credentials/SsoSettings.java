package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a profile says about logging in.
 *
 * @param profile the profile's name, for messages
 * @param session the name of the {@code sso-session}; empty in profiles of the older form
 * @param region where the login lives, which need not be where the session works
 * @param scopes what the login is to allow; empty in profiles of the older form
 */
record SsoSettings(String profile, Optional<String> session, String startUrl, String region, List<String> scopes) {
    /** What the AWS CLI asks for where {@code sso_registration_scopes} is not set: credentials of roles. */
    private static final String USUAL_SCOPE = "sso:account:access";

    /** @return empty where the profile has none */
    static Optional<SsoSettings> find(Context context, Profile profile) {
        Optional<String> session = profile.property("sso_session");
        if (session.isPresent()) {
            return session.map(name -> of(
                    profile,
                    session,
                    context.findLogin(name)
                            .orElseThrow(() -> incomplete(profile, "there is no section [sso-session " + name + "]"))));
        }
        return profile.property("sso_start_url").map(address -> of(profile, session, profile));
    }

    /** What the file of the login's token is named after. */
    String login() {
        return session.orElse(startUrl);
    }

    private static SsoSettings of(Profile profile, Optional<String> session, Profile settings) {
        return new SsoSettings(
                profile.name(),
                session,
                required(profile, settings, "sso_start_url"),
                required(profile, settings, "sso_region"),
                session.isPresent() ? scopes(settings) : List.of());
    }

    private static List<String> scopes(Profile settings) {
        String written = settings.property("sso_registration_scopes").orElse(USUAL_SCOPE);
        return Stream.of(written.split(",", -1))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static String required(Profile profile, Profile settings, String name) {
        return settings.property(name).orElseThrow(() -> incomplete(profile, "its SSO settings have no " + name));
    }

    private static FailureException incomplete(Profile profile, String what) {
        return Incomplete.profile(profile.name(), what);
    }
}
