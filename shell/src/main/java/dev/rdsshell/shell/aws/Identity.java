package dev.rdsshell.shell.aws;

/**
 * Who a connection calls as.
 *
 * @param account the account id, twelve digits
 * @param arn of the user, or of the role and its session
 */
public record Identity(String account, String arn) {}
