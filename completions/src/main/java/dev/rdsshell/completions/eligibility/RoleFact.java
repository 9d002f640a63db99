package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.util.Optional;

/**
 * An IAM role.
 *
 * @param created when it was made, as far as IAM says so
 * @param trust who may assume it
 * @param trustPolicy the JSON that says so, word for word; empty where IAM gave none
 */
public record RoleFact(String arn, Optional<Instant> created, Policy trust, String trustPolicy) {}
