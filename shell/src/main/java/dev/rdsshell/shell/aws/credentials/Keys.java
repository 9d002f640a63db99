package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.AwsSection;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Keys as they stand in the environment or in a profile. */
final class Keys {
    private Keys() {}

    static Optional<AwsCredentials> ofEnvironment(Context context) {
        return pair(
                "env",
                name -> context.environment().find(name),
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                context.environment().find("AWS_SESSION_TOKEN").or(() -> context.environment()
                        .find("AWS_SECURITY_TOKEN")));
    }

    static Optional<AwsCredentials> ofProfile(Profile profile) {
        return in(profile, profile.settings());
    }

    /** Those of the credentials file: they come before a program, which comes before those of the other file. */
    static Optional<AwsCredentials> ofSharedFile(Profile profile) {
        return in(profile, profile.shared());
    }

    private static Optional<AwsCredentials> in(Profile profile, AwsSection section) {
        return pair(
                "profile " + profile.name(),
                section::find,
                "aws_access_key_id",
                "aws_secret_access_key",
                section.find("aws_session_token"));
    }

    static AwsCredentials of(String id, String secret, Optional<String> token) {
        return token.filter(text -> !text.isEmpty())
                .<AwsCredentials>map(text -> AwsSessionCredentials.create(id, secret, text))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    private static Optional<AwsCredentials> pair(
            String where,
            Function<String, Optional<String>> settings,
            String id,
            String secret,
            Optional<String> token) {
        return settings.apply(id).filter(value -> !value.isEmpty()).map(value -> {
            String found = settings.apply(secret)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> Incomplete.keys(where, secret));
            return of(value, found, token);
        });
    }
}
