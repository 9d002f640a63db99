/** The sandbox module. */
@NullMarked
package dev.rdsshell.sandbox;

import org.jspecify.annotations.NullMarked;
