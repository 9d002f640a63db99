/** The completions module. */
@NullMarked
package dev.rdsshell.completions;

import org.jspecify.annotations.NullMarked;
