package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.AwsSection;
import java.util.Optional;

/** A profile of the AWS configuration files, and its name for messages. */
record Profile(String name, AwsSection settings) {

    Optional<String> property(String key) {
        return settings.find(key);
    }
}
