package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.failure.FailureException;
import java.time.Instant;
import java.util.Optional;

/**
 * The token of a login as it is now: read from the AWS CLI's cache each time, so that a login or a renewal elsewhere counts
 * here at once, and renewed in its last minutes where it can be.
 */
record SsoTokens(Context context, SsoSettings settings) {

    /** @throws FailureException when a person must log in again */
    String current() {
        Instant now = context.clock().instant();
        SsoCache cache = new SsoCache(context.environment());
        SsoToken kept = cache.read(settings.login()).orElseThrow(() -> Incomplete.login(settings.profile()));
        SsoToken token = kept.isToBeRenewed(now) ? renewed(cache, kept, now) : kept;
        if (!token.isValid(now)) {
            throw Incomplete.login(settings.profile());
        }
        return token.accessToken();
    }

    private SsoToken renewed(SsoCache cache, SsoToken kept, Instant now) {
        return kept.renewal(now)
                .flatMap(by -> renewed(kept, by))
                .map(token -> {
                    cache.write(settings, token);
                    return token;
                })
                .orElseGet(() -> cache.read(settings.login()).orElse(kept));
    }

    /** A refusal is no failure yet: the token may have some minutes left, or another program may have renewed it. */
    private Optional<SsoToken> renewed(SsoToken kept, SsoToken.Registration registration) {
        try {
            LoginService service = new LoginService(context, settings);
            return kept.refreshToken().map(secret -> service.renew(registration, secret));
        } catch (FailureException refused) {
            return Optional.empty();
        }
    }
}
