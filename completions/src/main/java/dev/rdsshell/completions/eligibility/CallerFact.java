package dev.rdsshell.completions.eligibility;

import java.util.Objects;

/**
 * Who calls.
 *
 * @param account twelve digits
 * @param arn of the user, or of the role and its session
 */
public record CallerFact(String account, String arn) {

    /** @throws NullPointerException when the answer of STS lacks one of them */
    public CallerFact {
        Objects.requireNonNull(account, "the answer names no account");
        Objects.requireNonNull(arn, "the answer names no ARN");
    }
}
