/** AWS STS: who am I. */
@NullMarked
package dev.rdsshell.sandbox.sts;

import org.jspecify.annotations.NullMarked;
