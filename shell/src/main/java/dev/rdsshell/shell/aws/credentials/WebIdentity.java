package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** A role assumed with a token that a cluster or a build server keeps in a file and renews there. */
final class WebIdentity implements Issuer {
    private static final String TOKEN_FILE = "web_identity_token_file";
    private static final String ROLE = "role_arn";
    private static final String SESSION = "role_session_name";

    /** The same in the environment. */
    private static final Map<String, String> VARIABLES =
            Map.of(TOKEN_FILE, "AWS_WEB_IDENTITY_TOKEN_FILE", ROLE, "AWS_ROLE_ARN", SESSION, "AWS_ROLE_SESSION_NAME");

    private final Context context;
    private final String role;
    private final Path tokenFile;
    private final String sessionName;

    private WebIdentity(Context context, String role, Path tokenFile, String sessionName) {
        this.context = context;
        this.role = role;
        this.tokenFile = tokenFile;
        this.sessionName = sessionName;
    }

    static Optional<Issuer> ofEnvironment(Context context) {
        return find(context, key -> context.environment().find(VARIABLES.getOrDefault(key, key)));
    }

    static Optional<Issuer> ofProfile(Context context, Profile profile) {
        return find(context, profile::property);
    }

    /** What the environment does not name, the profile may. */
    static Optional<Issuer> ofBoth(Context context, Profile profile) {
        return find(context, key -> context.environment()
                .find(VARIABLES.getOrDefault(key, key))
                .or(() -> profile.property(key)));
    }

    private static Optional<Issuer> find(Context context, Function<String, Optional<String>> settings) {
        return settings.apply(TOKEN_FILE)
                .map(path -> new WebIdentity(
                        context,
                        settings.apply(ROLE).orElseThrow(() -> Incomplete.webIdentity(path)),
                        context.environment().path(path),
                        settings.apply(SESSION)
                                .orElse("rds-shell-" + context.clock().instant().getEpochSecond())));
    }

    @Override
    public Issued issue() {
        String token = token();
        return new TokenService(context, AnonymousCredentialsProvider.create())
                .call("AssumeRoleWithWebIdentity", sts -> sts.assumeRoleWithWebIdentity(request -> request.roleArn(role)
                                .roleSessionName(sessionName)
                                .webIdentityToken(token))
                        .credentials());
    }

    @Override
    public Optional<String> mark() {
        return Optional.of("web identity " + role + " " + tokenFile);
    }

    private String token() {
        try {
            return Files.readString(tokenFile);
        } catch (IOException unreadable) {
            throw new FailureException(
                    new Failure.General(
                            "The web identity token file " + tokenFile + " cannot be read.",
                            "Name an existing file in AWS_WEB_IDENTITY_TOKEN_FILE or web_identity_token_file."),
                    unreadable);
        }
    }
}
