/**
 * Finding out before: a request is looked at with the account's facts, and what the rules of
 * {@code completions.eligibility} find is told to people and programs. No rule is written here.
 */
@NullMarked
package dev.rdsshell.shell.check;

import org.jspecify.annotations.NullMarked;
