/**
 * Parameter entry: the line that is being completed, what its command still needs, what could stand there, and how that
 * looks. Keys come in by their names and styled lines go out; a {@link dev.rdsshell.shell.command.Screen} paints them.
 *
 * <p>The line itself is the truth: every key changes its text, and options, problems and summary are read from the text by
 * the command's own {@code parse} and {@code prepare}. So there is nothing here that belongs to one command.
 */
@NullMarked
package dev.rdsshell.shell.entry;

import org.jspecify.annotations.NullMarked;
