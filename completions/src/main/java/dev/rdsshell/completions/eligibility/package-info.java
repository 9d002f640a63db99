/**
 * Whether an export can work: facts of the account → findings, each with advice. Pure functions, one small rule for each
 * condition; used by menu rows, by the check and by whatever explains a failure. docs/checks.md lists them.
 */
@NullMarked
package dev.rdsshell.completions.eligibility;

import org.jspecify.annotations.NullMarked;
