package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.config.AwsFiles;
import dev.rdsshell.shell.config.AwsSection;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import java.time.Clock;
import java.util.Optional;

/** What the sources look at when they say whether they have anything to give. */
record Context(Connection connection, Environment environment, AwsFiles files, Transport transport, Clock clock) {

    /** The AWS CLI takes {@code default} where no profile is named. */
    String profile() {
        return connection.profile().orElse("default");
    }

    /** Keys in the environment stand back behind a profile that was named on the line or in the session. */
    boolean readsEnvironment() {
        return !connection.profileIsExplicit();
    }

    Optional<Profile> find(String name) {
        return files.profile(name).map(settings -> new Profile(name, settings, files.shared(name)));
    }

    /** The settings of an {@code [sso-session NAME]} section, in the form of a profile. */
    Optional<Profile> findLogin(String name) {
        return Optional.ofNullable(files.ssoSessions().get(name))
                .map(settings -> new Profile(name, settings, AwsSection.empty()));
    }

    /** The connection for calls that fetch credentials here. */
    Connection calls() {
        return connection.forCredentials(Optional.empty());
    }
}
