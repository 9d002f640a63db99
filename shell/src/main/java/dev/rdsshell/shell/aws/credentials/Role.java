package dev.rdsshell.shell.aws.credentials;

import java.net.URI;
import java.util.Optional;

/**
 * A role as a profile describes it.
 *
 * @param sessionName empty for one that is made up
 * @param duration in seconds; empty for the role's own
 * @param device the multi-factor device whose code is asked for
 * @param endpoint where the role is assumed, when not at AWS
 */
record Role(
        String profile,
        String arn,
        Optional<String> externalId,
        Optional<String> sessionName,
        Optional<Integer> duration,
        Optional<String> device,
        Optional<URI> endpoint) {

    /** @return empty when the profile has no role */
    static Optional<Role> of(Profile profile, Optional<URI> endpoint) {
        return profile.property("role_arn")
                .map(arn -> new Role(
                        profile.name(),
                        arn,
                        profile.property("external_id"),
                        profile.property("role_session_name"),
                        profile.property("duration_seconds").map(text -> seconds(profile, text)),
                        profile.property("mfa_serial"),
                        endpoint));
    }

    private static int seconds(Profile profile, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw Incomplete.profile(profile.name(), "its duration_seconds " + text + " is not a number");
        }
    }
}
