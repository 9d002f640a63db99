package dev.rdsshell.shell.aws;

import java.util.Optional;

/**
 * Who a connection calls as.
 *
 * @param account the account id, twelve digits
 * @param arn of the user, or of the role and its session
 */
public record Identity(String account, String arn) {

    /** @throws IllegalArgumentException when the answer of STS lacks one of them */
    public Identity {
        account = Optional.ofNullable(account)
                .orElseThrow(() -> new IllegalArgumentException("the answer names no account"));
        arn = Optional.ofNullable(arn).orElseThrow(() -> new IllegalArgumentException("the answer names no ARN"));
    }
}
