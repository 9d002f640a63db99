/** Answers of AWS to the facts that rules of {@code eligibility} judge. */
@NullMarked
package dev.rdsshell.completions.source.fact;

import org.jspecify.annotations.NullMarked;
