package dev.rdsshell.completions.eligibility;

/**
 * Who calls.
 *
 * @param account twelve digits
 * @param arn of the user, or of the role and its session
 */
public record CallerFact(String account, String arn) {}
