/** Signature Version 4: whether a request was signed with the secret that it claims. */
@NullMarked
package dev.rdsshell.sandbox.signature;

import org.jspecify.annotations.NullMarked;
