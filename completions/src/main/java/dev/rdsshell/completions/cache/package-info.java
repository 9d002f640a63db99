/** What was looked up in the account, kept for a while, and looked up again in the background. Nothing in here waits. */
@NullMarked
package dev.rdsshell.completions.cache;

import org.jspecify.annotations.NullMarked;
