/** Suggestions from the account: what earlier exports used comes first, then what is looked up. */
@NullMarked
package dev.rdsshell.completions.source.account;

import org.jspecify.annotations.NullMarked;
