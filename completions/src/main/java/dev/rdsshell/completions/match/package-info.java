/** Which suggestions fit what was typed, and in which order. Pure functions. */
@NullMarked
package dev.rdsshell.completions.match;

import org.jspecify.annotations.NullMarked;
