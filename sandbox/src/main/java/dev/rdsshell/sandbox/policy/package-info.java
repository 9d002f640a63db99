/** What an IAM policy document allows: pure functions over its JSON text. */
@NullMarked
package dev.rdsshell.sandbox.policy;

import org.jspecify.annotations.NullMarked;
