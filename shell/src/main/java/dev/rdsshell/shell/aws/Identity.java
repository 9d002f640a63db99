package dev.rdsshell.shell.aws;

import java.util.Objects;

/**
 * Who a connection calls as.
 *
 * @param account the account id, twelve digits
 * @param arn of the user, or of the role and its session
 */
public record Identity(String account, String arn) {

    /** @throws NullPointerException when the answer of STS lacks one of them */
    public Identity {
        Objects.requireNonNull(account, "the answer names no account");
        Objects.requireNonNull(arn, "the answer names no ARN");
    }
}
