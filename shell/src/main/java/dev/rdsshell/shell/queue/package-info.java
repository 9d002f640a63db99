/**
 * Exports that wait for their turn: more of them than the account lets run at once. The queue is a file; whatever happens to
 * the process that works through it, each entry is started exactly once.
 */
@NullMarked
package dev.rdsshell.shell.queue;

import org.jspecify.annotations.NullMarked;
