package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.AwsSection;
import java.util.Optional;

/**
 * A profile of the AWS configuration files.
 *
 * @param name for messages
 * @param settings those of both files, those of the credentials file in front
 * @param shared those of the credentials file alone
 */
record Profile(String name, AwsSection settings, AwsSection shared) {

    Optional<String> property(String key) {
        return settings.find(key);
    }
}
