package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.util.Optional;

/**
 * An IAM role.
 *
 * @param created when it was made, as far as IAM says so
 * @param trust who may assume it
 */
public record RoleFact(String arn, Optional<Instant> created, Policy trust) {}
