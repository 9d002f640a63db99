/**
 * The terminal, and the only room that imports JLine: where a person types a line, where notices and questions go,
 * the region that a board redraws, the pager, signals, and what the terminal can do.
 *
 * <p>The other rooms see plain Java: {@link dev.rdsshell.shell.terminal.LineEditor} gives lines,
 * {@link dev.rdsshell.shell.terminal.TerminalConsole} and {@link dev.rdsshell.shell.terminal.StreamConsole} take words,
 * {@link dev.rdsshell.shell.terminal.Interrupts} turns signals into interrupts. The terminal itself is opened at the
 * first need, so a command that only writes data never pays for it.
 */
@NullMarked
package dev.rdsshell.shell.terminal;

import org.jspecify.annotations.NullMarked;
