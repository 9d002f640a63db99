/** One class per kind of value: where the suggestions for it come from. */
@NullMarked
package dev.rdsshell.completions.source;

import org.jspecify.annotations.NullMarked;
