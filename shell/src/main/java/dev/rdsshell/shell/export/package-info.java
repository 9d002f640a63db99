/**
 * The domain: export tasks, their states, warnings, and the port through which the shell asks for them.
 */
@NullMarked
package dev.rdsshell.shell.export;

import org.jspecify.annotations.NullMarked;
