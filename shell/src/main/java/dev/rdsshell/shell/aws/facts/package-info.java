/**
 * The facts of an account that the rules of {@code completions.eligibility} judge: looked up once, at the same time, and
 * by calls that only read. What may not be looked up stays unknown.
 */
@NullMarked
package dev.rdsshell.shell.aws.facts;

import org.jspecify.annotations.NullMarked;
