/** The shell module. */
@NullMarked
package dev.rdsshell.shell;

import org.jspecify.annotations.NullMarked;
