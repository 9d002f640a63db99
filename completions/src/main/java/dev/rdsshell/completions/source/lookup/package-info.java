/** How rows of each kind are asked for, and what of them is kept. */
@NullMarked
package dev.rdsshell.completions.source.lookup;

import org.jspecify.annotations.NullMarked;
