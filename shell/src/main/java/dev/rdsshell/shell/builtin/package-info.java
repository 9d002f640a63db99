/** The shell's own commands, one class each. They may use every room; only the root knows them. */
@NullMarked
package dev.rdsshell.shell.builtin;

import org.jspecify.annotations.NullMarked;
