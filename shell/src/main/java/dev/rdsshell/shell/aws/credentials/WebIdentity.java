package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

/** A role assumed with a token that a cluster or a build server keeps in a file and renews there. */
final class WebIdentity implements Issuer {
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
        Function<String, Optional<String>> settings = context.environment()::find;
        return find(context, settings, "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME");
    }

    static Optional<Issuer> ofProfile(Context context, Profile profile) {
        return find(context, profile::property, "web_identity_token_file", "role_arn", "role_session_name");
    }

    private static Optional<Issuer> find(
            Context context, Function<String, Optional<String>> settings, String file, String role, String session) {
        return settings.apply(file)
                .map(path -> new WebIdentity(
                        context,
                        settings.apply(role).orElseThrow(() -> Incomplete.keys("the web identity", role)),
                        context.environment().path(path),
                        settings.apply(session)
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
