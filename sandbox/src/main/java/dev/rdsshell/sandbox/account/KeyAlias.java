package dev.rdsshell.sandbox.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Another name of a KMS key.
 *
 * @param name with its {@code alias/}
 * @param keyId the key it stands for; some aliases of AWS have none until their service is used
 */
public record KeyAlias(String name, String region, Optional<String> keyId, Instant created) {
    /** For example {@code arn:aws:kms:us-west-2:123456789012:alias/shop-exports}. */
    public String arn() {
        return "arn:aws:kms:" + region + ":" + AccountNames.ACCOUNT_ID + ":" + name;
    }
}
