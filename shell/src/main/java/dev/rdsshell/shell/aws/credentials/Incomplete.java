package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Redaction;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the sources say when a setting is missing or nobody can be asked. */
final class Incomplete {
    private Incomplete() {}

    /** Half a pair of keys: going on to the next source would call as somebody else. */
    static FailureException keys(String where, String missing) {
        return new FailureException(new Failure.General(
                "Partial credentials found in " + where + ", missing: " + missing,
                "Set " + missing + " there too, or remove the access key."));
    }

    static FailureException webIdentity(String tokenFile) {
        return new FailureException(new Failure.General(
                "The web identity token file " + tokenFile + " is named, but no role to assume with it.",
                "Set AWS_ROLE_ARN beside AWS_WEB_IDENTITY_TOKEN_FILE, or role_arn beside web_identity_token_file in the"
                        + " profile."));
    }

    static FailureException profile(String name, String what) {
        return new FailureException(new Failure.General(
                "The profile " + name + " is not complete: " + what, "Correct it in the AWS configuration file."));
    }

    static FailureException noCredentials() {
        return new FailureException(new Failure.NotReady(
                Failure.NotReady.Missing.NO_CREDENTIALS,
                "Unable to locate credentials: neither the environment nor the profile nor this machine has any.",
                "Choose a profile that has some (`use PROFILE` or --profile), or set AWS_ACCESS_KEY_ID and"
                        + " AWS_SECRET_ACCESS_KEY, or try the practice account with --sandbox."));
    }

    static FailureException code(String role, String device) {
        return new FailureException(new Failure.NotReady(
                Failure.NotReady.Missing.CODE,
                "The role " + role + " asks for a code of the device " + device + ", and there is nobody to ask.",
                "Type `status` in an interactive session: it asks for the code once and keeps the credentials."));
    }

    static FailureException login(String profile) {
        return new FailureException(new Failure.NotReady(
                Failure.NotReady.Missing.LOGIN,
                "The login of the profile " + profile + " has expired, or there was none yet.",
                "Type `login " + profile + "`, or run `aws sso login --profile " + profile + "` elsewhere."));
    }

    /** @param why what the service said; null where it said nothing in time */
    static FailureException notConfirmed(String profile, @Nullable Exception why) {
        return new FailureException(
                new Failure.NotReady(
                        Failure.NotReady.Missing.LOGIN,
                        "The login of the profile " + profile + " was declined, or not confirmed in time.",
                        "Type `login " + profile + "` again and confirm the new code in the browser."),
                why);
    }

    static FailureException noLogin(String profile) {
        return new FailureException(new Failure.General(
                "The profile " + profile + " has no SSO settings, so there is nothing to log in to.",
                "Put sso_session, or sso_start_url and sso_region, into the profile (`aws configure sso` does), or name"
                        + " another one: `login PROFILE`."));
    }

    /**
     * @param source where a container's credentials should have come from: an address or a file
     * @param variable the one that names it
     */
    static FailureException container(String source, String variable, IOException cause) {
        return new FailureException(
                new Failure.General(
                        "The credentials of this container cannot be read from " + Redaction.text(source) + ": "
                                + Unanswered.reason(cause) + ".",
                        "Correct " + variable + ", or choose a profile that has credentials."),
                cause);
    }

    static FailureException machine(Exception cause) {
        return new FailureException(
                new Failure.NotReady(
                        Failure.NotReady.Missing.NO_CREDENTIALS,
                        "Unable to locate credentials: this machine offers a role but gave no credentials for it.",
                        "Attach a role to the machine, or choose a profile that has credentials."),
                cause);
    }
}
