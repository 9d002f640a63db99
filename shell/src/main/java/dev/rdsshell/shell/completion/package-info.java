/**
 * From a line and a place in it to suggestions: finds out what is expected there and asks the source that knows. Reads no
 * terminal and paints nothing.
 */
@NullMarked
package dev.rdsshell.shell.completion;

import org.jspecify.annotations.NullMarked;
