/**
 * Watching exports to their end: one poll for any number of tasks, what changed since the last one, how far each is, and
 * the views that show it. State and views are pure; only {@link dev.rdsshell.shell.watch.Poller} asks the account.
 */
@NullMarked
package dev.rdsshell.shell.watch;

import org.jspecify.annotations.NullMarked;
