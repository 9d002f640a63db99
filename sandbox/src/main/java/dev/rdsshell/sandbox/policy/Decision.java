package dev.rdsshell.sandbox.policy;

/** How IAM ends the evaluation of policies. */
public enum Decision {
    /** Allowed, and nothing denies it. */
    ALLOWED,
    /** A statement denies it, whatever others allow. */
    EXPLICIT_DENY,
    /** No statement speaks of it. */
    IMPLICIT_DENY
}
