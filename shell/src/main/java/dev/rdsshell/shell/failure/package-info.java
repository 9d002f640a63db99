/**
 * What can go wrong, each kind with its message, its advice and its exit code. Everything else throws or returns these.
 */
@NullMarked
package dev.rdsshell.shell.failure;

import org.jspecify.annotations.NullMarked;
