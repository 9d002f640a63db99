/** How an export task lives: its state as a pure function of script and clock, and the checks before it may start. */
@NullMarked
package dev.rdsshell.sandbox.export;

import org.jspecify.annotations.NullMarked;
