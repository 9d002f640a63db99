/** AWS IAM: the look-ups of roles and policies and the policy simulator, over the account's {@link dev.rdsshell.sandbox.account.Roles}. */
@NullMarked
package dev.rdsshell.sandbox.iam;

import org.jspecify.annotations.NullMarked;
