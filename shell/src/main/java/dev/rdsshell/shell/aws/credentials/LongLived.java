package dev.rdsshell.shell.aws.credentials;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Keys that stand somewhere as they are. */
record LongLived(AwsCredentials keys) implements Issuer {

    @Override
    public Issued issue() {
        return Issued.forEver(keys);
    }

    @Override
    public Optional<String> mark() {
        return Optional.of("key " + keys.accessKeyId());
    }

    @Override
    public boolean isOneCaller() {
        return true;
    }

    /** A record would write the secret. */
    @Override
    public String toString() {
        return "key " + keys.accessKeyId();
    }
}
