package dev.rdsshell.shell.aws.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a login gave.
 *
 * @param registration of the program that logged in, and that alone can renew the token
 * @param refreshToken renews the token without a person; empty for logins of the older form
 */
record SsoToken(
        String accessToken, Instant expires, Optional<Registration> registration, Optional<String> refreshToken) {
    /** The AWS CLI renews a token in its last quarter of an hour. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(15);

    /** A program that the login service knows. */
    record Registration(String clientId, String clientSecret, Instant expires) {
        @Override
        public String toString() {
            return "Registration[until " + expires + "]";
        }
    }

    boolean isValid(Instant now) {
        return now.isBefore(expires);
    }

    boolean isToBeRenewed(Instant now) {
        return !now.isBefore(expires.minus(RENEWED_BEFORE));
    }

    /** The registration with which it can be renewed, where it can. */
    Optional<Registration> renewal(Instant now) {
        return registration.filter(known -> refreshToken.isPresent() && now.isBefore(known.expires()));
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "SsoToken[until " + expires + "]";
    }
}
