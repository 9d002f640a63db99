package dev.rdsshell.completions.eligibility;

import java.util.Optional;

/**
 * A bucket.
 *
 * @param region where it is, as far as S3 says so
 * @param access what S3 said when it was asked for it as this account's own
 */
public record BucketFact(String name, Optional<String> region, Access access) {

    /** How S3 answered. */
    public enum Access {
        /** It is there and belongs to the account. */
        OWN,
        /** It is there, but not this account's. */
        FOREIGN,
        /** It is there, and S3 says no more: it is another account's, or looking at it is not allowed. */
        REFUSED
    }
}
