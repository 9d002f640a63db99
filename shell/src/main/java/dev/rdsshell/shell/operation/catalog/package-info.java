/** The AWS operations that the shell knows, each declared in a file of its own. A new one is a new file and a line in {@link dev.rdsshell.shell.operation.catalog.Operations}. */
@NullMarked
package dev.rdsshell.shell.operation.catalog;

import org.jspecify.annotations.NullMarked;
