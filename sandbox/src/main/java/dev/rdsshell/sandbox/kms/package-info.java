/** AWS KMS: the look-ups of keys and their aliases, over the account's {@link dev.rdsshell.sandbox.account.Keys}. */
@NullMarked
package dev.rdsshell.sandbox.kms;

import org.jspecify.annotations.NullMarked;
